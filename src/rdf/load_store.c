#include "rdf/load_store.h"

/*
 * Virtuoso's paths with "-auth" are the ones that may write.  It has no default
 * graph that takes statements, and compiles each update, so that long ones fail.
 * GraphDB: the URL is that of a repository; Fuseki: of a dataset.  QLever takes
 * everything at one address.
 */
static const ch_load_store stores[] = {
    {"virtuoso", "/sparql-graph-crud-auth", "graph-uri", "/sparql-auth", NULL, false, 1000},
    {"fuseki", "/data", "graph", "/update", "/data", true, 10000},
    {"oxigraph", "/store", "graph", "/update", "/store", true, 10000},
    {"graphdb", "/rdf-graphs/service", "graph", "/statements", "/statements", true, 10000},
    {"qlever", "", "graph", "", NULL, true, 10000},
    {"gsp", "", "graph", "", NULL, true, 10000},
};

enum { STORES = sizeof stores / sizeof *stores };

const char *const ch_load_store_names[] = {"virtuoso", "fuseki", "oxigraph", "graphdb", "qlever", "gsp", NULL};

const ch_load_store *
ch_load_store_find(const char *name)
{
    for (size_t i = 0; i < STORES; i++)
        if (strcmp(stores[i].name, name) == 0) return &stores[i];
    return NULL;
}

ch_status
ch_load_url_check(const char *url, ch_diagnostics *sink)
{
    const char *fault = NULL;
    const size_t scheme = strncmp(url, "http://", 7) == 0 ? 7 : strncmp(url, "https://", 8) == 0 ? 8 : 0;
    const char *host = url + scheme;
    const size_t len = strcspn(host, "/");
    if (!scheme) fault = "the address of a store begins with http:// or https://";
    /* Not shown again: it may hold a password. */
    else if (memchr(host, '@', len)) url = "URL", fault = "a user in the address shows to everybody on this machine: "
                                            "set CHANCERY_USER and CHANCERY_PASSWORD, or use a netrc file";
    else if (!len) fault = "the address names no host";
    else if (strpbrk(url, "?# \"'<>\\^`{|}")) fault = "the address may have no ?, # or character that an IRI may not have";
    for (const char *at = url; !fault && *at; at++)
        if ((unsigned char)*at <= 0x20 || *at == 0x7F) fault = "the address has a control character";
    if (!fault) return CH_OK;
    ch_tell(sink, CH_ERROR, url, 0, 0, "%s", fault);
    return CH_BAD_ARGUMENT;
}

ch_status
ch_load_url(const ch_load_store *store, const char *url, const char *path, ch_buffer *out)
{
    ch_slice base = ch_slice_of(url);
    while (base.len && base.at[base.len - 1] == '/') base.len--;
    /* Who gives the whole address of the graph store means the same. */
    const ch_slice known = ch_slice_of(store->graph_store);
    if (known.len && ch_slice_ends(base, known)) base.len -= known.len;
    const bool bare = !*path && base.len < strlen(url) && !memchr(base.at + 8, '/', base.len > 8 ? base.len - 8 : 0);
    CH_TRY(ch_buffer_add(out, base));
    return ch_buffer_add(out, ch_slice_of(bare ? "/" : path));
}

/* Everything but what RFC 3986 calls unreserved. */
static ch_status
add_encoded(ch_buffer *out, ch_slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        const unsigned char c = (unsigned char)text.at[i];
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c && strchr("-._~", c));
        CH_TRY(plain ? ch_buffer_byte(out, (char)c) : ch_buffer_print(out, "%%%02X", c));
    }
    return CH_OK;
}

ch_status
ch_load_graph_url(const ch_load_store *store, const char *url, ch_slice graph, ch_buffer *out)
{
    CH_TRY(ch_load_url(store, url, store->graph_store, out));
    if (!graph.len) return ch_buffer_add(out, CH_S("?default"));
    CH_TRY(ch_buffer_print(out, "?%s=", store->graph_key));
    return add_encoded(out, graph);
}
