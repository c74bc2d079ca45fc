/*
 * One walk over the words: what is refused is told, what is rewritten is written
 * anew, all else is copied as it stands.
 *
 * rasqal's own tree would not do: it has no FILTER NOT EXISTS and no paths, does
 * not say what a subquery selects or what VALUES holds, and knows no columns.
 */
#include "rdf/sparql.h"

#include "rdf/sparql_words.h"

#include <stdio.h>

typedef struct {
    ch_slice query, prologue;
    const char *name;
    ch_diagnostics *sink;
    ch_sparql_words words;
    ch_sparql *out;
    size_t copied;      /* bytes of the query that are in out->text  */
    size_t sub_end;     /* a subquery's last word, while inside one  */
    CH_VECTOR(size_t) numeric; /* closing brackets of ISNUMERIC, the innermost last */
    bool refused;
} reading;

static const ch_word *
word(const reading *r, size_t i)
{
    static const ch_word none = {CH_WORD_SIGN, {"", 0}, 0, 0, false, false};
    return i < r->words.len ? &r->words.at[i] : &none;
}

static bool
is_sign(const ch_word *w, const char *text)
{
    return w->kind == CH_WORD_SIGN && ch_slice_equal(w->text, ch_slice_of(text));
}

static size_t
place_of(const reading *r, const ch_word *w)
{
    return w->text.len ? (size_t)(w->text.at - r->query.at) : r->query.len;
}

static size_t
lines_in(ch_slice text)
{
    size_t lines = 0;
    for (size_t i = 0; i < text.len; i++) lines += text.at[i] == '\n';
    return lines;
}

/* Tell it, with its place and the way out. */
static void
refuse(reading *r, size_t i, const char *what, const char *instead)
{
    const ch_slice before = ch_slice_part(r->query, 0, place_of(r, word(r, i)));
    size_t column = 1;
    for (size_t j = before.len; j > 0 && before.at[j - 1] != '\n'; j--)
        column += (before.at[j - 1] & 0xC0) != 0x80;
    r->refused = true;
    ch_tell(r->sink, CH_ERROR, r->name, lines_in(before) + 1, column, "%s: %s", what, instead);
}

#define FULL_ENGINE                                                                             \
    "rasqal cannot do it; load the data into a full engine and ask there "                      \
    "(\"oxigraph load --location DB --file DATA\", then \"oxigraph query --location DB\"; or " \
    "Virtuoso's \"ld_dir\")"

/* ---- what is copied and what is put in its place ---- */

static ch_status
copy_to(reading *r, size_t place)
{
    CH_TRY(ch_buffer_add(&r->out->text, ch_slice_part(r->query, r->copied, place)));
    r->copied = place;
    return CH_OK;
}

/* Leave the words from `first` to `last` out, but for their line ends. */
static ch_status
skip_words(reading *r, size_t first, size_t last)
{
    const size_t begin = place_of(r, word(r, first));
    const size_t end = place_of(r, word(r, last)) + word(r, last)->text.len;
    for (size_t n = lines_in(ch_slice_part(r->query, begin, end)); n; n--)
        CH_TRY(ch_buffer_byte(&r->out->text, '\n'));
    r->copied = end;
    return CH_OK;
}

/* A query of its own from the words `first` to `last`, on the lines where they stand. */
static ch_status
add_part(reading *r, ch_part_kind kind, const char *start, size_t first, size_t last)
{
    ch_sparql_part part = {.kind = kind};
    const size_t begin = place_of(r, word(r, first));
    const size_t end = place_of(r, word(r, last)) + word(r, last)->text.len;
    ch_status status = ch_buffer_add(&part.text, r->prologue);
    size_t lines = lines_in(ch_slice_part(r->query, r->prologue.len, begin));
    if (status == CH_OK) status = ch_buffer_byte(&part.text, lines ? '\n' : ' ');
    for (; status == CH_OK && lines > 1; lines--) status = ch_buffer_byte(&part.text, '\n');
    if (status == CH_OK) status = ch_buffer_add(&part.text, ch_slice_of(start));
    if (status == CH_OK) status = ch_buffer_add(&part.text, ch_slice_part(r->query, begin, end));
    if (status == CH_OK) status = ch_vector_push(&r->out->parts, part);
    if (status != CH_OK) ch_vector_free(&part.text);
    return status;
}

/* ---- VALUES ---- */

/* The words of one value: a term, a sign before a number, a language or datatype behind. */
static size_t
value_end(reading *r, size_t i)
{
    if (is_sign(word(r, i), "-") || is_sign(word(r, i), "+")) i++;
    if (word(r, i + 1)->kind == CH_WORD_LANGUAGE) return i + 2;
    return is_sign(word(r, i + 1), "^^") ? i + 3 : i + 1;
}

static ch_status
bind_value(reading *r, size_t variable, size_t first, size_t end)
{
    ch_buffer *text = &r->out->text;
    if (ch_word_is(word(r, first), "UNDEF")) return CH_OK;
    const size_t begin = place_of(r, word(r, first));
    const size_t stop = place_of(r, word(r, end - 1)) + word(r, end - 1)->text.len;
    CH_TRY(ch_buffer_add(text, CH_S(" BIND(")));
    CH_TRY(ch_buffer_add(text, ch_slice_part(r->query, begin, stop)));
    return ch_buffer_print(text, " AS %.*s)", CH_PRINT(word(r, variable)->text));
}

/* VALUES ?x { a b } or VALUES (?x ?y) { (a b) (c d) }: each row a branch of a UNION. */
static ch_status
write_values(reading *r, size_t i, size_t *last)
{
    ch_buffer *text = &r->out->text;
    const bool single = word(r, i + 1)->kind == CH_WORD_VARIABLE;
    const size_t first = single ? i + 1 : i + 2;
    const size_t open = single ? i + 2 : word(r, i + 1)->mate + 1;
    const size_t count = single ? 1 : open - 1 - first, close = word(r, open)->mate;
    *last = close;
    bool begun = false;
    for (size_t at = open + 1; at < close;) {
        if (!single) at++; /* the bracket */
        CH_TRY(ch_buffer_add(text, begun ? CH_S(" UNION { FILTER(true)") : CH_S("{ FILTER(true)")));
        for (size_t v = 0; v < count && at < close; v++) {
            const size_t end = value_end(r, at);
            CH_TRY(bind_value(r, first + v, at, end));
            at = end;
        }
        if (!single) at++;
        CH_TRY(ch_buffer_add(text, CH_S(" }")));
        begun = true;
    }
    return begun ? CH_OK : ch_buffer_add(text, CH_S("{ FILTER(false) }"));
}

/* Whether words of the query, outside braces, say that it has groups. */
static bool
is_grouped(reading *r)
{
    static const char *const words[] = {"GROUP", "HAVING", "COUNT",  "SUM",         "AVG",
                                        "MIN",   "MAX",    "SAMPLE", "GROUP_CONCAT"};
    for (size_t i = 0; i < r->words.len; i++)
        for (size_t j = 0; j < sizeof words / sizeof *words; j++)
            if (!word(r, i)->depth && ch_word_is(word(r, i), words[j])) return true;
    return false;
}

/* ---- what is looked for ---- */

static const char *const functions[] = {
    "STR", "LANG", "LANGMATCHES", "DATATYPE", "BOUND", "IRI", "URI", "ABS", "CEIL", "FLOOR",
    "ROUND", "STRLEN", "SUBSTR", "UCASE", "LCASE", "CONTAINS", "STRSTARTS", "STRENDS", "YEAR",
    "MONTH", "DAY", "HOURS", "MINUTES", "COALESCE", "IF", "STRLANG", "STRDT", "SAMETERM", "ISIRI",
    "ISURI", "ISBLANK", "ISLITERAL", "ISNUMERIC", "REGEX", "COUNT", "SUM", "AVG", "MIN", "MAX",
    "SAMPLE", "GROUP_CONCAT", "CONCAT", "STRBEFORE", "STRAFTER", "REPLACE", "ENCODE_FOR_URI",
};

/* Words before a bracket that are no functions. */
static const char *const before_brackets[] = {
    "FILTER", "BIND", "HAVING", "IN", "BY", "ASC", "DESC", "VALUES", "SELECT", "DISTINCT",
    "REDUCED", "a", "WHERE", "UNION", "OPTIONAL", "GRAPH", "SEPARATOR", "AS", "true", "false",
};

static bool
is_one_of(const ch_word *w, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (ch_word_is(w, names[i])) return true;
    return false;
}

/*
 * rasqal keeps a pointer into a value that it frees while CONCAT, STRBEFORE and their like still read it.
 * A variable or a literal lives on, so their arguments must be such.
 */
static void
check_arguments(reading *r, size_t i)
{
    static const char *const unsafe[] = {"CONCAT", "STRBEFORE", "STRAFTER", "REPLACE",
                                         "ENCODE_FOR_URI"};
    if (!is_one_of(word(r, i), unsafe, sizeof unsafe / sizeof *unsafe)) return;
    for (size_t j = i + 2; j < word(r, i + 1)->mate; j++) {
        if (!is_sign(word(r, j), "(")) continue;
        refuse(r, i, "a computed value inside CONCAT, STRBEFORE, STRAFTER, REPLACE or ENCODE_FOR_URI",
               "rasqal would read freed memory; BIND the inner value to a variable first");
        return;
    }
}

static void
check_function(reading *r, size_t i)
{
    const ch_word *w = word(r, i);
    if (!is_sign(word(r, i + 1), "(")) return;
    const bool prefixed = w->kind == CH_WORD_IRI || memchr(w->text.at, ':', w->text.len);
    if (prefixed && (w->inner || !w->depth)) {
        static const char *const casts[] = {":integer", ":decimal", ":double", ":float",
                                            ":string",  ":boolean", ":dateTime"};
        for (size_t j = 0; j < sizeof casts / sizeof *casts; j++)
            if (w->kind == CH_WORD_NAME && ch_slice_ends(w->text, ch_slice_of(casts[j]))) return;
        refuse(r, i, "a function by its IRI", FULL_ENGINE);
    } else if (!prefixed && w->kind == CH_WORD_NAME &&
               !is_one_of(w, before_brackets, sizeof before_brackets / sizeof *before_brackets)) {
        char what[80];
        snprintf(what, sizeof what, "the function %.*s", w->text.len > 60 ? 60 : (int)w->text.len,
                 w->text.at);
        if (!is_one_of(w, functions, sizeof functions / sizeof *functions))
            refuse(r, i, what, FULL_ENGINE);
        check_arguments(r, i);
    }
}

/* A sign that makes a property path, where triples stand. */
static void
check_path(reading *r, size_t i)
{
    const ch_word *w = word(r, i), *before = i ? word(r, i - 1) : NULL;
    if (w->kind != CH_WORD_SIGN || w->inner || !w->depth || w->text.len != 1) return;
    const char c = w->text.at[0];
    if (!strchr("/|^!*+?", c)) return;
    if (c == '*' && before && (ch_word_is(before, "SELECT") || ch_word_is(before, "DISTINCT") ||
                               ch_word_is(before, "REDUCED")))
        return;
    if (c == '+' && word(r, i + 1)->kind == CH_WORD_NUMBER) return;
    refuse(r, i, "a property path", "write its steps as triples with variables between, or " FULL_ENGINE);
}

static void
check_keyword(reading *r, size_t i)
{
    const ch_word *w = word(r, i);
    if (w->kind != CH_WORD_NAME) return;
    if (ch_word_is(w, "SERVICE"))
        refuse(r, i, "SERVICE", "nothing is asked over the network; name the data as files");
    if (ch_word_is(w, "FROM"))
        refuse(r, i, "FROM", "the data are the files that are named beside the query");
}

static void
check_verb(reading *r, size_t i)
{
    static const char *const updates[] = {"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE",
                                          "DROP",   "COPY",   "MOVE", "ADD",   "WITH"};
    if (ch_word_is(word(r, i), "DESCRIBE"))
        refuse(r, i, "DESCRIBE", "ask CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o … } instead");
    if (is_one_of(word(r, i), updates, sizeof updates / sizeof *updates))
        refuse(r, i, "SPARQL Update", "the data are files, and are only read");
}

/* ---- the walk ---- */

/* FILTER [NOT] EXISTS { … }: *last is its closing brace. */
static ch_status
write_exists(reading *r, size_t i, size_t *last)
{
    const bool negated = i > 0 && ch_word_is(word(r, i - 1), "NOT");
    const size_t filter = i - (negated ? 2 : 1), open = i + 1;
    *last = i;
    if (i < (negated ? 2u : 1u) || !ch_word_is(word(r, filter), "FILTER") ||
        !is_sign(word(r, open), "{") || word(r, open)->mate == open) {
        refuse(r, i, "EXISTS inside an expression",
               "write it as a FILTER EXISTS or FILTER NOT EXISTS of its own");
        return CH_OK;
    }
    *last = word(r, open)->mate;
    /* Cut off the FILTER that was copied on the way. */
    const size_t begin = place_of(r, word(r, filter));
    r->out->text.len -= r->copied > begin ? r->copied - begin : 0;
    r->copied = r->copied > begin ? begin : r->copied;
    CH_TRY(copy_to(r, begin));
    size_t number = 0;
    for (size_t j = 0; j < r->out->parts.len; j++)
        number += r->out->parts.at[j].kind == CH_PART_EXISTS;
    CH_TRY(ch_buffer_print(&r->out->text, " MINUS { <%s> <%s> \"%zu\" }", CH_EXISTS_MARK,
                           negated ? CH_NOT_EXISTS_MARK : CH_EXISTS_MARK, number));
    if (!r->sub_end) CH_TRY(add_part(r, CH_PART_EXISTS, "SELECT * ", open, *last));
    return skip_words(r, filter, *last);
}

/* A trailing VALUES goes into the pattern, which comes to the same where there are no groups. */
static ch_status
write_trailing_values(reading *r, size_t i, size_t *last)
{
    if (is_grouped(r)) {
        *last = i;
        refuse(r, i, "VALUES behind a query with groups", "put it inside the braces of WHERE");
        return CH_OK;
    }
    size_t brace = i;
    while (brace > 0 && !(is_sign(word(r, brace), "}") && !word(r, brace)->depth)) brace--;
    if (!brace || r->copied < place_of(r, word(r, brace)) + 1) return CH_RDF_FAILED;
    /* Between the last brace and VALUES stand only ORDER BY and the like, already copied. */
    CH_TRY(copy_to(r, place_of(r, word(r, i))));
    const size_t tail = place_of(r, word(r, i)) - place_of(r, word(r, brace));
    ch_buffer moved = {0};
    ch_status status = ch_buffer_add(
        &moved, ch_slice_part(ch_buffer_slice(&r->out->text), r->out->text.len - tail,
                              r->out->text.len));
    r->out->text.len -= tail;
    if (status == CH_OK) status = ch_buffer_byte(&r->out->text, ' ');
    if (status == CH_OK) status = write_values(r, i, last);
    if (status == CH_OK) status = ch_buffer_add(&r->out->text, ch_buffer_slice(&moved));
    ch_vector_free(&moved);
    return status == CH_OK ? skip_words(r, i, *last) : status;
}

static ch_status
write_inner_values(reading *r, size_t i, size_t *last)
{
    CH_TRY(copy_to(r, place_of(r, word(r, i))));
    CH_TRY(write_values(r, i, last));
    return skip_words(r, i, *last);
}

/* Whether VALUES is written as it must be; else rasqal will say what is wrong. */
static bool
is_values(reading *r, size_t i)
{
    if (!ch_word_is(word(r, i), "VALUES")) return false;
    const bool single = word(r, i + 1)->kind == CH_WORD_VARIABLE;
    const size_t list = word(r, i + 1)->mate;
    if (!single && (!is_sign(word(r, i + 1), "(") || list == i + 1)) return false;
    const size_t open = single ? i + 2 : list + 1;
    return is_sign(word(r, open), "{") && word(r, open)->mate != open;
}

/*
 * rasqal takes booleans for numbers.  ISNUMERIC(x) becomes
 * COALESCE(DATATYPE(x) IN (the types), false): here its head, and at its bracket the rest.
 */
static ch_status
write_is_numeric(reading *r, size_t i)
{
    const size_t place = place_of(r, word(r, i));
    if (ch_word_is(word(r, i), "ISNUMERIC") && word(r, i + 1)->mate > i + 1) {
        CH_TRY(copy_to(r, place));
        CH_TRY(ch_buffer_add(&r->out->text, CH_S("COALESCE(DATATYPE")));
        r->copied = place + word(r, i)->text.len;
        return ch_vector_push(&r->numeric, word(r, i + 1)->mate);
    }
    if (!r->numeric.len || r->numeric.at[r->numeric.len - 1] != i) return CH_OK;
    r->numeric.len--;
    CH_TRY(copy_to(r, place + 1));
#define TYPE(name) "<http://www.w3.org/2001/XMLSchema#" name ">"
    return ch_buffer_add(&r->out->text,
                         CH_S(" IN (" TYPE("integer") ", " TYPE("decimal") ", " TYPE("double") ", "
                              TYPE("float") ", " TYPE("nonNegativeInteger") ", "
                              TYPE("positiveInteger") ", " TYPE("int") ", " TYPE("long")
                              "), false)"));
#undef TYPE
}

/*
 * _:x and [] become variables that "*" does not show: rasqal loses the memory of a
 * blank node's label, or frees it twice when the query has a slip.
 */
static ch_status
write_blank(reading *r, size_t i, size_t *last)
{
    const ch_word *w = word(r, i);
    const bool label = w->kind == CH_WORD_NAME && ch_slice_starts(w->text, CH_S("_:"));
    const bool brackets = is_sign(w, "[") && is_sign(word(r, i + 1), "]");
    if (!label && !brackets) return CH_OK;
    CH_TRY(copy_to(r, place_of(r, w)));
    CH_TRY(ch_buffer_add(&r->out->text, CH_S("?" CH_HIDDEN_VARIABLE)));
    if (brackets) {
        *last = i + 1;
        CH_TRY(ch_buffer_print(&r->out->text, "at%zu", i));
        return skip_words(r, i, *last);
    }
    for (size_t j = 2; j < w->text.len; j++)
        CH_TRY(ch_buffer_print(&r->out->text, "%02X", (unsigned char)w->text.at[j]));
    r->copied = place_of(r, w) + w->text.len;
    return CH_OK;
}

static void
check_brackets(reading *r, size_t i)
{
    const ch_word *w = word(r, i);
    if (!w->depth || w->inner) return;
    if (is_sign(w, "[") && !is_sign(word(r, i + 1), "]"))
        refuse(r, i, "a blank node with properties in brackets",
               "write a variable and its triples, which is the same");
    if (is_sign(w, "(") && !word(r, i + 1)->inner)
        refuse(r, i, "a list in brackets", FULL_ENGINE);
}

/* A new blank node for each row would have no name that is the same tomorrow. */
static void
check_template(reading *r, size_t i)
{
    for (size_t j = i + 2; is_sign(word(r, i + 1), "{") && j < word(r, i + 1)->mate; j++)
        if (is_sign(word(r, j), "[") || ch_slice_starts(word(r, j)->text, CH_S("_:"))) {
            refuse(r, j, "a blank node in CONSTRUCT", "name the nodes by IRIs");
            return;
        }
}

static ch_status
walk(reading *r, size_t verb)
{
    check_verb(r, verb);
    if (ch_word_is(word(r, verb), "CONSTRUCT")) check_template(r, verb);
    for (size_t i = verb; i < r->words.len; i++) {
        size_t last = i;
        if (r->sub_end && i >= r->sub_end) r->sub_end = 0;
        if (ch_word_is(word(r, i), "SELECT") && i > verb && is_sign(word(r, i - 1), "{") &&
            !r->sub_end && word(r, i - 1)->mate != i - 1) {
            r->sub_end = word(r, i - 1)->mate;
            CH_TRY(add_part(r, CH_PART_SUBQUERY, "", i, r->sub_end - 1));
        }
        check_keyword(r, i);
        check_path(r, i);
        if (word(r, i)->kind == CH_WORD_NAME || word(r, i)->kind == CH_WORD_IRI) check_function(r, i);
        CH_TRY(write_is_numeric(r, i));
        check_brackets(r, i);
        CH_TRY(write_blank(r, i, &last));
        if (ch_word_is(word(r, i), "EXISTS")) CH_TRY(write_exists(r, i, &last));
        else if (is_values(r, i))
            CH_TRY(word(r, i)->depth ? write_inner_values(r, i, &last)
                                     : write_trailing_values(r, i, &last));
        if (r->refused && last > i) continue;
        i = last;
        if (i < r->words.len && r->copied <= place_of(r, word(r, i)))
            CH_TRY(copy_to(r, place_of(r, word(r, i)) + word(r, i)->text.len));
    }
    return copy_to(r, r->query.len);
}

/* The first word that is not of a BASE or PREFIX. */
static size_t
verb_of(reading *r)
{
    size_t i = 0;
    for (;;) {
        if (ch_word_is(word(r, i), "PREFIX")) {
            i += 3;
        } else if (ch_word_is(word(r, i), "BASE")) {
            if (i) refuse(r, i, "BASE behind PREFIX", "rasqal wants it first: write it above the prefixes");
            i += 2;
        } else {
            return i;
        }
    }
}

ch_status
ch_sparql_read(ch_slice query, const char *name, ch_diagnostics *sink, ch_sparql *out)
{
    reading r = {.query = query, .name = name, .sink = sink, .out = out};
    ch_status status = ch_sparql_cut(query, &r.words);
    const size_t verb = verb_of(&r);
    r.prologue = ch_slice_part(query, 0, place_of(&r, word(&r, verb)));
    if (status == CH_OK) status = walk(&r, verb);
    if (status == CH_OK) status = ch_buffer_byte(&out->text, '\0');
    if (status == CH_OK) out->text.len--;
    ch_vector_free(&r.words);
    ch_vector_free(&r.numeric);
    return status == CH_OK && r.refused ? CH_BAD_ARGUMENT : status;
}

void
ch_sparql_free(ch_sparql *sparql)
{
    for (size_t i = 0; i < sparql->parts.len; i++) ch_vector_free(&sparql->parts.at[i].text);
    ch_vector_free(&sparql->parts);
    ch_vector_free(&sparql->text);
}
