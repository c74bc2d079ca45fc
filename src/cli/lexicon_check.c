/* chancery lexicon check: the names alone, and what several entries claim */
#include "cli/lexicon.h"
#include "cli/load.h"
#include "cli/message.h"
#include "cli/terminal.h"
#include "lexicon/collisions.h"

#include <stdio.h>

typedef struct {
    const ch_lexicon *lexicon;
    ch_table *table;
    bool all; /* those that something decides too */
} report;

static ch_status
add_row(void *payload, const ch_collision *c)
{
    static const char *const words[] = {"nothing", "weight", "context", "country"};
    report *r = payload;
    if (!r->all && c->decision != CH_DECIDED_BY_NOTHING) return CH_OK;
    CH_TRY(ch_table_cell(r->table, c->form));
    CH_TRY(ch_table_cell(r->table, ch_slice_of(words[c->decision])));
    ch_buffer text = {0};
    ch_status status = CH_OK;
    for (size_t i = 0; status == CH_OK && i < c->count; i++) {
        const ch_slice name = ch_lexicon_name(r->lexicon, c->claimants[i]);
        status = ch_buffer_print(&text, "%s%.*s %u", i ? ", " : "", CH_PRINT(name), ch_lexicon_weight(r->lexicon, c->claimants[i]));
    }
    if (status == CH_OK) status = ch_table_cell(r->table, ch_buffer_slice(&text));
    ch_vector_free(&text);
    return status;
}

/* Offices, terms of office with a date, designations, and these by list, the longest first. */
typedef struct {
    ch_concept list;
    size_t count;
} listed;

static int
by_count(const void *x, const void *y)
{
    const listed *a = x, *b = y;
    if (a->count != b->count) return a->count > b->count ? -1 : 1;
    return (a->list > b->list) - (a->list < b->list);
}

static ch_status
show_lists(const ch_lexicon *lexicon, listed *lists)
{
    static const char *const headings[] = {"list", "designations"};
    const size_t entries = ch_lexicon_entries(lexicon);
    ch_table *table;
    qsort(lists, entries, sizeof *lists, by_count);
    CH_TRY(ch_table_new(headings, 2, &table));
    ch_status status = CH_OK;
    for (size_t i = 0; status == CH_OK && i < entries && lists[i].count; i++) {
        status = ch_table_cell(table, ch_lexicon_label(lexicon, lists[i].list));
        if (status == CH_OK) status = ch_table_print_cell(table, "%zu", lists[i].count);
    }
    if (status == CH_OK) ch_table_show(table);
    ch_table_free(table);
    return status;
}

static ch_status
show_counts(const ch_knowledge *knowledge)
{
    const ch_lexicon *lexicon = knowledge->lexicon;
    const size_t entries = ch_lexicon_entries(lexicon);
    const ch_class office = ch_ontology_class(knowledge->ontology, CH_S("Office"));
    const uint32_t holding = ch_lexicon_property(lexicon, CH_S("holding"));
    const uint32_t designation = ch_lexicon_property(lexicon, CH_S("designation"));
    size_t offices = 0, terms = 0, designations = 0;
    listed *lists = calloc(entries + 1, sizeof *lists);
    if (!lists) return CH_NO_MEMORY;
    for (ch_concept c = 0; c < entries; c++) lists[c].list = c;
    for (ch_concept c = 0; c < entries; c++) {
        size_t count;
        const ch_attribute *a = ch_lexicon_attributes(lexicon, c, &count);
        offices += ch_lexicon_class(lexicon, c) == office;
        for (size_t i = 0; i < count; i++) {
            terms += a[i].property == holding && (ch_date_known(a[i].from) || ch_date_known(a[i].until));
            if (a[i].property != designation || a[i].kind != CH_ATTRIBUTE_CONCEPT) continue;
            designations++;
            lists[a[i].value].count++;
        }
    }
    const ch_status status = show_lists(lexicon, lists);
    free(lists);
    printf("%zu offices, %zu dated terms of office, %zu designations\n", offices, terms, designations);
    return status;
}

static int
check(const ch_knowledge *knowledge, ch_diagnostics *sink)
{
    static const char *const headings[] = {"name", "decided by", "claimed by, weight"};
    ch_collision_counts counts;
    report r = {.lexicon = knowledge->lexicon, .all = ch_verbosity() > 0};
    ch_status status = ch_table_new(headings, 3, &r.table);
    if (status == CH_OK) status = ch_collisions_find(knowledge->lexicon, add_row, &r);
    if (status == CH_OK) ch_table_show(r.table);
    ch_table_free(r.table);
    if (status == CH_OK) status = show_counts(knowledge);
    if (status == CH_OK) status = ch_collisions_tell(knowledge->lexicon, sink, &counts);
    if (status != CH_OK) return ch_exit_of(status, "lexicon");
    printf("%zu entries, %zu names; %zu names that several claim (-v lists them all), %zu undecided; %zu errors, %zu warnings\n",
           ch_lexicon_entries(knowledge->lexicon), ch_lexicon_forms(knowledge->lexicon), counts.shared, counts.undecided,
           sink->errors, sink->warnings);
    return sink->errors || sink->warnings ? CH_EXIT_SOME_FAILED : CH_EXIT_OK;
}

int
ch_lexicon_check_verb(const ch_settings *settings)
{
    ch_settings fresh = *settings;
    ch_diagnostics sink = ch_message_sink();
    ch_knowledge *knowledge = NULL;
    fresh.no_cache = true; /* what was wrong has been told when the cache was made: read the files */
    if (settings->operands.len > 1) fresh.ontology = settings->operands.at[1];
    ch_arena *arena = ch_arena_new(0);
    if (!arena) return ch_exit_of(CH_NO_MEMORY, "lexicon");
    const int loaded = ch_load_knowledge_telling(&fresh, arena, &sink, &knowledge);
    const int code = loaded == CH_EXIT_OK ? check(knowledge, &sink) : sink.errors ? CH_EXIT_SOME_FAILED : loaded;
    ch_knowledge_free(knowledge);
    ch_arena_free(arena);
    return code;
}
