/*
 * Credentials never stand on a command line, which everybody on the machine can
 * read: curl gets them on its standard input, from the environment.
 */
#include "rdf/load.h"

#include "rdf/check.h"
#include "rdf/pack.h"

/* As one word of a POSIX shell. */
static ch_status
add_word(ch_buffer *out, ch_slice word)
{
    CH_TRY(ch_buffer_byte(out, '\''));
    for (size_t i = 0; i < word.len; i++)
        CH_TRY(word.at[i] == '\'' ? ch_buffer_add(out, CH_S("'\\''")) : ch_buffer_byte(out, word.at[i]));
    return ch_buffer_byte(out, '\'');
}

/* As a string of SQL. */
static ch_status
add_sql(ch_buffer *out, ch_slice text)
{
    CH_TRY(ch_buffer_byte(out, '\''));
    for (size_t i = 0; i < text.len; i++)
        CH_TRY(text.at[i] == '\'' ? ch_buffer_add(out, CH_S("''")) : ch_buffer_byte(out, text.at[i]));
    return ch_buffer_byte(out, '\'');
}

static ch_status
add_curl(const ch_load_options *how, const char *method, const char *type, ch_buffer *out)
{
    if (how->http.token) CH_TRY(ch_buffer_add(out, CH_S("printf 'header = \"Authorization: Bearer %s\"\\n' \"$CHANCERY_TOKEN\" | ")));
    else if (how->http.user) CH_TRY(ch_buffer_add(out, CH_S("printf 'user = \"%s:%s\"\\n' \"$CHANCERY_USER\" \"$CHANCERY_PASSWORD\" | ")));
    CH_TRY(ch_buffer_add(out, CH_S("curl --fail --anyauth")));
    if (how->http.token || how->http.user) CH_TRY(ch_buffer_add(out, CH_S(" --config -")));
    else if (!how->http.netrc) CH_TRY(ch_buffer_add(out, CH_S(" --netrc-optional")));
    if (how->http.netrc) {
        CH_TRY(ch_buffer_add(out, CH_S(" --netrc-file ")));
        CH_TRY(add_word(out, ch_slice_of(how->http.netrc)));
    }
    if (how->http.cacert) {
        CH_TRY(ch_buffer_add(out, CH_S(" --cacert ")));
        CH_TRY(add_word(out, ch_slice_of(how->http.cacert)));
    }
    return ch_buffer_print(out, " -X %s -H 'Content-Type: %s' -T ", method, type);
}

/* A packed file has to be unpacked on its way; <(…) keeps standard input free. */
static ch_status
add_file(const char *path, ch_buffer *out)
{
    const ch_pack_kind kind = ch_pack_kind_of(ch_slice_of(path));
    if (kind == CH_PACK_NONE) return add_word(out, ch_slice_of(path));
    CH_TRY(ch_buffer_add(out, kind == CH_PACK_GZIP ? CH_S("<(gzip -dc ") : CH_S("<(zstd -dc ")));
    CH_TRY(add_word(out, ch_slice_of(path)));
    return ch_buffer_byte(out, ')');
}

static ch_slice
iri_given(const ch_load_options *how)
{
    const bool given = how->graph && strcmp(how->graph, "article") != 0;
    return ch_slice_of(given ? how->graph : "");
}

static ch_status
show_curl(const ch_load_options *how, const ch_load_store *store, const char *path, ch_buffer *out)
{
    bool quads = false;
    const char *type = ch_load_type(path, &quads);
    const bool split = how->graph && strcmp(how->graph, "article") == 0;
    if (!type || split || (quads && (!store->quads || how->replace)))
        return ch_buffer_print(out, "# %s: a request for each graph, which curl alone cannot make\n", path);
    ch_buffer url = {0};
    ch_status status = quads ? ch_load_url(store, how->url, store->quads, &url)
                             : ch_load_graph_url(store, how->url, iri_given(how), &url);
    if (status == CH_OK) status = add_curl(how, how->replace ? "PUT" : "POST", type, out);
    if (status == CH_OK) status = add_file(path, out);
    if (status == CH_OK) status = ch_buffer_byte(out, ' ');
    if (status == CH_OK) status = add_word(out, ch_buffer_slice(&url));
    ch_vector_free(&url);
    return status == CH_OK ? ch_buffer_byte(out, '\n') : status;
}

/* Folder and name, for Virtuoso's list of files. */
static ch_status
show_virtuoso(const ch_load_options *how, ch_buffer *out)
{
    const ch_slice given = iri_given(how);
    CH_TRY(ch_buffer_add(out, CH_S("# In isql-vt on the server's machine; the folders must be in DirsAllowed of virtuoso.ini:\n")));
    for (size_t i = 0; i < how->file_count; i++) {
        const ch_slice path = ch_slice_of(how->files[i]);
        size_t cut = path.len;
        while (cut && path.at[cut - 1] != '/') cut--;
        CH_TRY(ch_buffer_add(out, CH_S("ld_dir(")));
        CH_TRY(add_sql(out, cut > 1 ? ch_slice_part(path, 0, cut - 1) : cut ? CH_S("/") : CH_S(".")));
        CH_TRY(ch_buffer_add(out, CH_S(", ")));
        CH_TRY(add_sql(out, ch_slice_part(path, cut, path.len)));
        CH_TRY(ch_buffer_add(out, CH_S(", ")));
        CH_TRY(add_sql(out, given.len ? given : CH_S("urn:graph-of-what-has-none")));
        CH_TRY(ch_buffer_add(out, CH_S(");\n")));
    }
    return ch_buffer_add(out, CH_S("rdf_loader_run(); checkpoint;\n"
                                   "SELECT ll_file, ll_state, ll_error FROM DB.DBA.LOAD_LIST;   -- 2 and NULL: loaded\n"));
}

/* One command, the files behind it, each behind `option`. */
static ch_status
show_files(const ch_load_options *how, const char *command, const char *graph, const char *option,
           ch_buffer *out)
{
    const ch_slice given = iri_given(how);
    CH_TRY(ch_buffer_add(out, ch_slice_of(command)));
    if (given.len && graph) {
        CH_TRY(ch_buffer_add(out, ch_slice_of(graph)));
        CH_TRY(add_word(out, given));
    }
    for (size_t i = 0; i < how->file_count; i++) {
        CH_TRY(ch_buffer_add(out, ch_slice_of(option)));
        CH_TRY(add_word(out, ch_slice_of(how->files[i])));
    }
    return ch_buffer_byte(out, '\n');
}

static ch_status
show_loader(const ch_load_options *how, ch_buffer *out)
{
    if (strcmp(how->to, "gsp") == 0) return CH_OK;
    CH_TRY(ch_buffer_add(out, CH_S("\n# The store's own loader, for much data:\n")));
    if (strcmp(how->to, "virtuoso") == 0) return show_virtuoso(how, out);
    if (strcmp(how->to, "fuseki") == 0)
        return show_files(how, "tdb2.tdbloader --loc DATABASE", " --graph=", " ", out);
    if (strcmp(how->to, "oxigraph") == 0)
        return show_files(how, "oxigraph load --location DATABASE", " --graph ", " --file ", out);
    if (strcmp(how->to, "graphdb") == 0) return show_files(how, "importrdf preload -f -i REPOSITORY", NULL, " ", out);
    return show_files(how, "qlever-index -i INDEX", " --default-graph ", " -f ", out);
}

ch_status
ch_load_show(const ch_load_options *options, ch_diagnostics *sink, ch_buffer *out)
{
    const ch_load_store *store = ch_load_store_find(options->to);
    if (!store) return CH_BAD_ARGUMENT;
    CH_TRY(ch_load_url_check(options->url, sink));
    const ch_slice given = iri_given(options);
    const char *fault = given.len ? ch_iri_fault(given) : NULL;
    if (fault) ch_tell(sink, CH_ERROR, options->graph, 0, 0, "--graph: %s", fault);
    if (fault) return CH_BAD_ARGUMENT;
    for (size_t i = 0; i < options->file_count; i++) CH_TRY(show_curl(options, store, options->files[i], out));
    return show_loader(options, out);
}
