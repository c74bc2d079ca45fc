/*
 * Reading the embedded store: librdf's tables, SQLite's own functions
 *
 * An id is the number of a row in uris, blanks or literals, times three, plus
 * which of these it is; so one number names a term.
 */
#include "rdf/disk_read.h"

#include "rdf/disk_file.h"

#include <stdio.h>

typedef enum { URI, BLANK, LITERAL } table;

static table
table_of(ch_disk_id id)
{
    return (table)(id % 3);
}

static ch_disk_id
id_of(sqlite3_stmt *row, int column, table which)
{
    return sqlite3_column_int64(row, column) * 3 + (ch_disk_id)which;
}

static ch_status
prepared(ch_disk *d, sqlite3_stmt **slot, const char *sql)
{
    if (*slot) return CH_OK;
    const int code = sqlite3_prepare_v3(d->file, sql, -1, SQLITE_PREPARE_PERSISTENT, slot, NULL);
    return code == SQLITE_OK ? CH_OK : ch_disk_fail(d, code);
}

/* ---- terms ---- */

static int
bind_text(sqlite3_stmt *statement, int place, ch_slice text)
{
    return sqlite3_bind_text64(statement, place, text.at ? text.at : "", text.len, SQLITE_STATIC, SQLITE_UTF8);
}

ch_status
ch_disk_find(ch_disk *d, const ch_node *node, ch_disk_id *out)
{
    static const char *const questions[] = {
        "SELECT id FROM uris WHERE uri = ?1",
        "SELECT id FROM blanks WHERE blank = ?1",
        ("SELECT id FROM literals WHERE text = ?1 AND language IS ?2 AND "
         "datatype IS (CASE WHEN ?3 IS NULL THEN NULL ELSE ifnull((SELECT id FROM uris WHERE uri = ?3), 0) END)"),
    };
    const table which = node->kind == CH_NODE_IRI ? URI : node->kind == CH_NODE_BLANK ? BLANK : LITERAL;
    const bool typed = node->datatype.len && !ch_slice_equal(node->datatype, CH_S("http://www.w3.org/2001/XMLSchema#string"));
    sqlite3_stmt **find = &d->finds[which];
    *out = 0;
    CH_TRY(prepared(d, find, questions[which]));
    int code = bind_text(*find, 1, node->text);
    if (code == SQLITE_OK && which == LITERAL)
        code = node->language.len ? bind_text(*find, 2, node->language) : sqlite3_bind_null(*find, 2);
    if (code == SQLITE_OK && which == LITERAL)
        code = typed ? bind_text(*find, 3, node->datatype) : sqlite3_bind_null(*find, 3);
    if (code == SQLITE_OK) code = sqlite3_step(*find);
    if (code == SQLITE_ROW) *out = id_of(*find, 0, which);
    sqlite3_reset(*find);
    return code == SQLITE_ROW || code == SQLITE_DONE ? CH_OK : ch_disk_fail(d, code);
}

static ch_slice
column_text(sqlite3_stmt *row, int column)
{
    const char *text = (const char *)sqlite3_column_text(row, column);
    return text ? (ch_slice){text, (size_t)sqlite3_column_bytes(row, column)} : CH_S("");
}

/* The row's node, its texts Copied into d->key, which outlives the row. */
static ch_status
keep_node(ch_disk *d, sqlite3_stmt *row, table which, ch_node *out)
{
    ch_node node = {which == URI ? CH_NODE_IRI : which == BLANK ? CH_NODE_BLANK : CH_NODE_LITERAL,
                    column_text(row, 0), {0}, {0}};
    if (which == LITERAL) {
        node.language = column_text(row, 1);
        node.datatype = column_text(row, 2);
    }
    CH_TRY(ch_node_key(&node, &d->key));
    *out = ch_node_of_key(ch_buffer_slice(&d->key));
    return CH_OK;
}

ch_status
ch_disk_node(ch_disk *d, ch_disk_id id, ch_node *out)
{
    static const char *const questions[] = {
        "SELECT uri FROM uris WHERE id = ?1",
        "SELECT blank FROM blanks WHERE id = ?1",
        "SELECT l.text, l.language, u.uri FROM literals AS l LEFT JOIN uris AS u ON u.id = l.datatype WHERE l.id = ?1",
    };
    const table which = table_of(id);
    sqlite3_stmt **find = &d->nodes[which];
    CH_TRY(prepared(d, find, questions[which]));
    int code = sqlite3_bind_int64(*find, 1, id / 3);
    if (code == SQLITE_OK) code = sqlite3_step(*find);
    ch_status status = CH_OK;
    if (code == SQLITE_ROW) status = keep_node(d, *find, which, out);
    sqlite3_reset(*find);
    /* A statement that names a term that is not there. */
    if (code == SQLITE_DONE) return ch_disk_fail(d, SQLITE_CORRUPT);
    return code == SQLITE_ROW ? status : ch_disk_fail(d, code);
}

/* ---- statements ---- */

/* Which columns a pattern fixes: a number below 64 and their names. */
static size_t
shape_of(const ch_disk_id pattern[4], const char *names[4])
{
    static const char *const columns[4][3] = {
        {"subjectUri", "subjectBlank", NULL},
        {"predicateUri", NULL, NULL},
        {"objectUri", "objectBlank", "objectLiteral"},
        {"contextUri", NULL, NULL},
    };
    size_t shape = 0;
    for (size_t i = 0; i < 4; i++) {
        const table which = table_of(pattern[i]);
        names[i] = pattern[i] ? columns[i][which] : NULL;
        shape = shape * (i == 0 ? 3 : i == 2 ? 4 : 2) + (pattern[i] ? (size_t)which + 1 : 0);
    }
    return shape; /* below 3 * 2 * 4 * 2 = 48 */
}

/* A term where no such term can stand: nothing has it. */
static bool
impossible(const ch_disk_id pattern[4])
{
    return (pattern[0] && table_of(pattern[0]) == LITERAL) || (pattern[1] && table_of(pattern[1]) != URI) ||
           (pattern[3] && table_of(pattern[3]) != URI);
}

/*
 * The index to use.  SQLite knows no figures of the tables and would take any that
 * fits: for a subject and a predicate that of the predicates, a scan of all of them.
 */
static const char *
index_for(const ch_disk_id pattern[4])
{
    const bool value = pattern[2] && table_of(pattern[2]) == LITERAL;
    if (table_of(pattern[0]) == BLANK || table_of(pattern[2]) == BLANK) return "";
    if (pattern[3]) return " INDEXED BY ch_graphs";
    if (pattern[0]) return " INDEXED BY ch_subjects";
    if (value) return " INDEXED BY ch_values";
    if (pattern[1]) return " INDEXED BY ch_predicates";
    return pattern[2] ? " INDEXED BY ch_objects" : "";
}

static ch_status
prepare_search(ch_disk *d, const ch_disk_id pattern[4], sqlite3_stmt **out)
{
    const char *names[4];
    char sql[400] = "SELECT subjectUri, subjectBlank, predicateUri, objectUri, objectBlank, objectLiteral, contextUri "
                    "FROM triples";
    const size_t shape = shape_of(pattern, names);
    const char *before = " WHERE ";
    strcat(sql, index_for(pattern));
    for (int i = 0; i < 4; i++) {
        if (!names[i]) continue;
        const size_t used = strlen(sql);
        snprintf(sql + used, sizeof sql - used, "%s%s = ?%d", before, names[i], i + 1);
        before = " AND ";
    }
    CH_TRY(prepared(d, &d->searches[shape], sql));
    *out = d->searches[shape];
    for (int i = 0; i < 4; i++)
        if (names[i]) sqlite3_bind_int64(*out, i + 1, pattern[i] / 3);
    return CH_OK;
}

static void
read_row(sqlite3_stmt *row, ch_disk_id terms[4])
{
    const bool blank = sqlite3_column_type(row, 0) == SQLITE_NULL;
    terms[0] = blank ? id_of(row, 1, BLANK) : id_of(row, 0, URI);
    terms[1] = id_of(row, 2, URI);
    terms[2] = sqlite3_column_type(row, 3) != SQLITE_NULL   ? id_of(row, 3, URI)
               : sqlite3_column_type(row, 5) != SQLITE_NULL ? id_of(row, 5, LITERAL)
                                                            : id_of(row, 4, BLANK);
    terms[3] = sqlite3_column_type(row, 6) == SQLITE_NULL ? 0 : id_of(row, 6, URI);
}

ch_status
ch_disk_search(ch_disk *d, const ch_disk_id pattern[4], ch_disk_sink *take, void *payload)
{
    sqlite3_stmt *search;
    ch_disk_id terms[4];
    int code;
    ch_status status = CH_OK;
    if (impossible(pattern)) return CH_OK;
    CH_TRY(prepare_search(d, pattern, &search));
    while ((code = sqlite3_step(search)) == SQLITE_ROW && status == CH_OK) {
        read_row(search, terms);
        status = take(payload, terms);
    }
    sqlite3_reset(search);
    if (status != CH_OK) return status;
    return code == SQLITE_DONE ? CH_OK : ch_disk_fail(d, code);
}

typedef struct {
    size_t count, most;
} counting;

static ch_status
count_one(void *payload, const ch_disk_id terms[4])
{
    counting *c = payload;
    (void)terms;
    return ++c->count < c->most ? CH_OK : CH_TOO_HARD;
}

ch_status
ch_disk_count(ch_disk *d, const ch_disk_id pattern[4], size_t most, size_t *out)
{
    counting c = {0, most};
    const ch_status status = ch_disk_search(d, pattern, count_one, &c);
    *out = c.count;
    return status == CH_TOO_HARD ? CH_OK : status;
}

ch_status
ch_disk_graphs(ch_disk *d, ch_status (*take)(void *payload, ch_slice iri, size_t statements), void *payload)
{
    static const char sql[] = "SELECT uris.uri, COUNT(*) FROM triples JOIN uris ON uris.id = contextUri "
                              "GROUP BY contextUri ORDER BY uris.uri";
    sqlite3_stmt *asked = NULL;
    ch_status status = prepared(d, &asked, sql);
    int code = SQLITE_DONE;
    while (status == CH_OK && (code = sqlite3_step(asked)) == SQLITE_ROW)
        status = take(payload, column_text(asked, 0), (size_t)sqlite3_column_int64(asked, 1));
    if (status == CH_OK && code != SQLITE_DONE) status = ch_disk_fail(d, code);
    sqlite3_finalize(asked);
    return status;
}
