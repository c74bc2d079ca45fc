/*
 * Tables for spreadsheets and statistics: each a CSV file with a line of names.
 * Where a cell holds several, IRIs stand with blanks between them, labels with "; ".
 */
#include "graph/escape.h"
#include "rdf/export.h"

static ch_status
cell(ch_export *e, ch_slice text)
{
    return ch_csv_cell(&e->text, text);
}

static ch_status
number_cell(ch_export *e, size_t number)
{
    ch_vector_clear(&e->cell);
    CH_TRY(ch_buffer_print(&e->cell, "%zu", number));
    return cell(e, ch_buffer_slice(&e->cell));
}

/* All of a property: names of nodes, or labels. */
static ch_status
objects_cell(ch_export *e, uint32_t subject, const char *predicate, bool labels)
{
    ch_numbers objects;
    CH_TRY(ch_loaded_objects(e->loaded, subject, predicate, e->scratch, &objects));
    ch_vector_clear(&e->cell);
    for (size_t i = 0; i < objects.len; i++) {
        if (i) CH_TRY(ch_buffer_add(&e->cell, labels ? CH_S("; ") : CH_S(" ")));
        CH_TRY(ch_buffer_add(&e->cell, labels ? ch_loaded_label(e->loaded, objects.at[i])
                                              : ch_loaded_name(e->loaded, objects.at[i])));
    }
    return cell(e, ch_buffer_slice(&e->cell));
}

/* All who fill a role: their IRIs, or their labels. */
static ch_status
role_cell(ch_export *e, const ch_record *r, ch_slice role, bool labels)
{
    ch_vector_clear(&e->cell);
    for (size_t i = 0; i < r->filler_count; i++) {
        const ch_party *p = &r->fillers[i].party;
        if (!ch_slice_equal(r->fillers[i].role, role) || (!labels && !p->iri.len)) continue;
        if (e->cell.len) CH_TRY(ch_buffer_add(&e->cell, labels ? CH_S("; ") : CH_S(" ")));
        CH_TRY(ch_buffer_add(&e->cell, labels ? p->label : p->iri));
    }
    return cell(e, ch_buffer_slice(&e->cell));
}

/* --- the tables ------------------------------------------------------------------- */

static ch_status
write_entity(void *payload, ch_export *e, uint32_t number)
{
    (void)payload;
    ch_party party;
    CH_TRY(ch_loaded_party(e->loaded, number, &party));
    CH_TRY(cell(e, party.iri));
    CH_TRY(cell(e, party.label));
    CH_TRY(cell(e, ch_loaded_class_name(e->loaded, ch_loaded_class(e->loaded, number))));
    CH_TRY(objects_cell(e, number, CH_SKOS "altLabel", true));
    CH_TRY(objects_cell(e, number, CH_NAMESPACE "country", true));
    CH_TRY(cell(e, party.wikidata));
    CH_TRY(cell(e, ch_loaded_text(e->loaded, number, CH_NAMESPACE "unnamed")));
    CH_TRY(number_cell(e, ch_loaded_count(e->loaded, CH_ITSRDF "taIdentRef", number)));
    return ch_csv_end(&e->text);
}

static ch_status
write_entities(ch_export *e)
{
    return ch_export_entities(e, write_entity, NULL);
}

static ch_status
write_relation(void *payload, ch_export *e, const ch_record *r)
{
    (void)payload;
    CH_TRY(cell(e, r->iri));
    CH_TRY(role_cell(e, r, CH_S("subject"), false));
    CH_TRY(role_cell(e, r, CH_S("subject"), true));
    CH_TRY(cell(e, r->type));
    CH_TRY(role_cell(e, r, CH_S("object"), false));
    CH_TRY(role_cell(e, r, CH_S("object"), true));
    CH_TRY(cell(e, r->from));
    CH_TRY(cell(e, r->until));
    CH_TRY(cell(e, ch_export_is_stated(r) ? CH_S("true") : CH_S("false")));
    CH_TRY(number_cell(e, r->account_count));
    return ch_csv_end(&e->text);
}

static bool
has_column(ch_slice role)
{
    static const char *const own[] = {"actor", "recipient", "about", "place", "instrument", "amount", "quotation"};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (ch_slice_equal(role, ch_slice_of(own[i]))) return true;
    return false;
}

/* The roles without a column of their own: "office=President of Mexico; …". */
static ch_status
others_cell(ch_export *e, const ch_record *r)
{
    ch_vector_clear(&e->cell);
    for (size_t i = 0; i < r->filler_count; i++) {
        const ch_filler *f = &r->fillers[i];
        if (has_column(f->role)) continue;
        CH_TRY(ch_buffer_print(&e->cell, "%s%.*s=%.*s", e->cell.len ? "; " : "", CH_PRINT(f->role), CH_PRINT(f->party.label)));
    }
    return cell(e, ch_buffer_slice(&e->cell));
}

static ch_status
write_event(void *payload, ch_export *e, const ch_record *r)
{
    (void)payload;
    CH_TRY(cell(e, r->iri));
    CH_TRY(cell(e, r->type));
    CH_TRY(cell(e, r->date));
    CH_TRY(role_cell(e, r, CH_S("actor"), false));
    CH_TRY(role_cell(e, r, CH_S("actor"), true));
    CH_TRY(role_cell(e, r, CH_S("recipient"), false));
    CH_TRY(role_cell(e, r, CH_S("recipient"), true));
    CH_TRY(role_cell(e, r, CH_S("about"), true));
    CH_TRY(role_cell(e, r, CH_S("place"), true));
    CH_TRY(role_cell(e, r, CH_S("instrument"), true));
    CH_TRY(role_cell(e, r, CH_S("amount"), true));
    CH_TRY(role_cell(e, r, CH_S("quotation"), true));
    CH_TRY(others_cell(e, r));
    CH_TRY(cell(e, ch_export_is_stated(r) ? CH_S("true") : CH_S("false")));
    CH_TRY(number_cell(e, r->account_count));
    return ch_csv_end(&e->text);
}

static ch_status
write_report(void *payload, ch_export *e, uint32_t number)
{
    ch_account a;
    (void)payload;
    CH_TRY(ch_loaded_account(e->loaded, number, &a));
    CH_TRY(cell(e, ch_loaded_name(e->loaded, number)));
    CH_TRY(cell(e, ch_loaded_text(e->loaded, number, CH_NAMESPACE "reports")));
    CH_TRY(cell(e, a.modality));
    CH_TRY(cell(e, a.speaker.iri));
    CH_TRY(cell(e, a.speaker.label));
    CH_TRY(cell(e, a.date));
    CH_TRY(cell(e, a.id));
    CH_TRY(cell(e, a.issued));
    CH_TRY(cell(e, a.publisher));
    CH_TRY(cell(e, a.begin));
    CH_TRY(cell(e, a.end));
    CH_TRY(cell(e, a.words));
    CH_TRY(cell(e, a.rule));
    CH_TRY(cell(e, a.confidence));
    return ch_csv_end(&e->text);
}

static ch_status
write_mention(void *payload, ch_export *e, uint32_t number)
{
    ch_loaded *l = e->loaded;
    (void)payload;
    const uint32_t entity = ch_loaded_object(l, number, CH_ITSRDF "taIdentRef");
    const uint32_t context = ch_loaded_object(l, number, CH_NIF "referenceContext");
    CH_TRY(cell(e, ch_loaded_name(l, number)));
    CH_TRY(cell(e, ch_article_id(ch_loaded_text(l, context, CH_NIF "sourceUrl"))));
    CH_TRY(cell(e, ch_loaded_text(l, number, CH_NIF "beginIndex")));
    CH_TRY(cell(e, ch_loaded_text(l, number, CH_NIF "endIndex")));
    CH_TRY(cell(e, ch_loaded_text(l, number, CH_NIF "anchorOf")));
    CH_TRY(cell(e, ch_loaded_name(l, entity)));
    CH_TRY(cell(e, ch_loaded_label(l, entity)));
    CH_TRY(cell(e, ch_local_name(ch_loaded_text(l, number, CH_ITSRDF "taClassRef"))));
    CH_TRY(cell(e, ch_loaded_text(l, number, CH_NAMESPACE "value")));
    CH_TRY(cell(e, ch_loaded_text(l, number, CH_NAMESPACE "currency")));
    return ch_csv_end(&e->text);
}

static ch_status
write_relations(ch_export *e)
{
    return ch_export_records(e, false, write_relation, NULL);
}

static ch_status
write_events(ch_export *e)
{
    return ch_export_records(e, true, write_event, NULL);
}

static ch_status
write_reports(ch_export *e)
{
    return ch_export_subjects(e, CH_RDF "type", CH_NAMESPACE "Report", write_report, NULL);
}

static ch_status
write_mentions(ch_export *e)
{
    return ch_export_subjects(e, CH_ITSRDF "taClassRef", NULL, write_mention, NULL);
}

static const struct {
    const char *name, *head;
    ch_status (*write)(ch_export *export);
} tables[] = {
    {"entities", "id,label,class,names,country,wikidata,unnamed,mentions\n", write_entities},
    {"relations", "id,subject,subject_label,predicate,object,object_label,from,until,stated,reports\n", write_relations},
    {"events",
     "id,class,date,actor,actor_label,recipient,recipient_label,about,place,instrument,amount,quotation,other,stated,reports\n",
     write_events},
    {"reports",
     "id,of,modality,speaker,speaker_label,date,article,published,publisher,begin,end,words,rule,confidence\n",
     write_reports},
    {"mentions", "id,article,begin,end,words,entity,entity_label,class,value,currency\n", write_mentions},
};

const char *const *
ch_export_tables(void)
{
    static const char *const names[] = {"entities", "relations", "events", "reports", "mentions", NULL};
    return names;
}

ch_status
ch_export_table(ch_loaded *loaded, const char *name, ch_output *output)
{
    ch_export e;
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        if (strcmp(tables[i].name, name) != 0) continue;
        ch_status status = ch_export_begin(&e, loaded, output);
        if (status == CH_OK) status = ch_buffer_add(&e.text, ch_slice_of(tables[i].head));
        if (status == CH_OK) status = ch_export_flush(&e);
        if (status == CH_OK) status = tables[i].write(&e);
        ch_export_end(&e);
        return status;
    }
    return CH_BAD_ARGUMENT;
}
