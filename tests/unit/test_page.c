/* The page of a toy ontology: what is on it, where links go, what HTML must not take for its own. */
#include "unit.h"

#include "rdf/page.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static const char turtle[] =
    "@prefix chan: <https://w3id.org/chancery/ontology#> .\n"
    "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    "@prefix dcterms: <http://purl.org/dc/terms/> .\n"
    "@prefix vs: <http://www.w3.org/2003/06/sw-vocab-status/ns#> .\n"
    "<https://w3id.org/chancery/ontology> a owl:Ontology ; dcterms:title \"Toys & <games>\"@en ; owl:versionInfo \"7\" .\n"
    "chan:Toy a owl:Class ; rdfs:label \"toy\"@en, \"juguete\"@es ; skos:definition \"A \\\"thing\\\" to play with.\"@en ;\n"
    "    skos:example \"A ball.\"@en ; vs:term_status \"testing\" .\n"
    "chan:Ball a owl:Class ; rdfs:subClassOf chan:Toy ; rdfs:label \"ball\"@en ; skos:definition \"Round.\"@en ; vs:term_status \"stable\" .\n"
    "chan:Kite a owl:Class ; rdfs:subClassOf chan:Toy ; rdfs:label \"kite\"@en ; skos:definition \"Flies.\"@en .\n"
    "chan:owner a owl:ObjectProperty, owl:SymmetricProperty ; rdfs:domain chan:Toy ; rdfs:range rdfs:Literal ; rdfs:label \"owner\"@en .\n"
    "chan:red a owl:NamedIndividual, chan:Ball ; rdfs:label \"red ball\"@en .\n"
    "chan:code a rdfs:Datatype ; rdfs:label \"code\"@en .\n"
    "[] a owl:AllDisjointClasses .\n";

static char folder[64];

static void
write_file(const char *name, const char *text)
{
    char path[160];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static int
setup(void **state)
{
    (void)state;
    char path[160];
    snprintf(folder, sizeof folder, "/tmp/chancery-test-XXXXXX");
    if (!mkdtemp(folder)) return -1;
    for (size_t i = 0; i < 2; i++) {
        snprintf(path, sizeof path, "%s/%s", folder, i ? "queries" : "page");
        if (mkdir(path, 0700)) return -1;
    }
    write_file("chancery.ttl", turtle);
    write_file("alignments.ttl", "<https://w3id.org/chancery/ontology#Ball> <http://www.w3.org/2004/02/skos/core#closeMatch> <http://schema.org/Ball> .\n");
    write_file("page/style.css", "p { margin: 0 }\n");
    write_file("page/script.js", "let toy\n");
    write_file("page/model.svg", "<svg></svg>\n");
    write_file("queries/balls.rq", "# Which balls\n# are there?\n#\n# As of now.\n\nSELECT ?b WHERE { ?b a <x> FILTER(1 < 2 && 3 > 2) }\n");
    write_file("queries/notes.txt", "no question");
    return 0;
}

static int
teardown(void **state)
{
    (void)state;
    char command[96];
    snprintf(command, sizeof command, "rm -r %s", folder);
    return system(command);
}

static ch_status
make(ch_buffer *out, ch_diagnostics *sink)
{
    ch_arena *arena = ch_arena_new(0);
    assert_non_null(arena);
    const ch_status status = ch_page_write(folder, arena, sink, out);
    ch_arena_free(arena);
    assert_int_equal(ch_buffer_byte(out, '\0'), CH_OK);
    return status;
}

static void
everything_is_on_it(void **state)
{
    (void)state;
    static const char *const wanted[] = {
        "<title>Toys &amp; &lt;games&gt;</title>", "3 classes, 1 properties, 1 individuals, 1 datatypes",
        "<section class=\"term\" id=\"Toy\">", "A &quot;thing&quot; to play with.", "<span class=\"status\">testing</span>",
        "<dd class=\"label\" lang=\"es\">juguete</dd>", "<dt>Narrower</dt><dd><a href=\"#Ball\">Ball</a>, <a href=\"#Kite\">Kite</a></dd>",
        "<dt>Domain of</dt><dd><a href=\"#owner\">owner</a></dd>", "object property, symmetric", "rdfs:Literal</a>",
        "<dt>Individuals</dt><dd><a href=\"#red\">red</a></dd>", "href=\"http://schema.org/Ball\">schema:Ball</a>",
        "<summary>Which balls are there? <code>balls.rq</code></summary>\n<pre># As of now.", "FILTER(1 &lt; 2 &amp;&amp; 3 &gt; 2)",
        "p { margin: 0 }", "let toy", "<svg></svg>", "aria-label=\"toy and the classes below it\"",
        "<ul class=\"tree\">\n<li><a href=\"#Toy\">toy</a><ul>\n<li><a href=\"#Ball\">ball</a></li>",
    };
    ch_buffer out = {0};
    assert_int_equal(make(&out, NULL), CH_OK);
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        if (!strstr(out.at, wanted[i])) fail_msg("not on the page: %s", wanted[i]);
    assert_null(strstr(out.at, "notes"));
    assert_null(strstr(out.at, "AllDisjoint"));
    ch_vector_free(&out);
}

/* Two leaves: the class above stands between their lines. */
static void
the_drawing_is_a_tree(void **state)
{
    (void)state;
    ch_buffer out = {0};
    assert_int_equal(make(&out, NULL), CH_OK);
    assert_non_null(strstr(out.at, "viewBox=\"0 0 390 48\""));
    assert_non_null(strstr(out.at, "M182 24h8V12h18"));
    assert_non_null(strstr(out.at, "M182 24h8V36h18"));
    ch_vector_free(&out);
}

static void
what_is_missing_is_told(void **state)
{
    (void)state;
    told all;
    ch_diagnostics sink = keeping(&all);
    ch_buffer out = {0};
    char path[160];
    snprintf(path, sizeof path, "%s/page/model.svg", folder);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(make(&out, &sink), CH_CANNOT_READ);
    assert_non_null(strstr(all.text, "page/model.svg"));
    ch_vector_free(&out);
    write_file("page/model.svg", "<svg></svg>\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everything_is_on_it),
        cmocka_unit_test(the_drawing_is_a_tree),
        cmocka_unit_test(what_is_missing_is_told),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
