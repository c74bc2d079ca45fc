/* Nodes of RDF as constants of the tests. */
#ifndef CH_TESTS_NODES_H
#define CH_TESTS_NODES_H

#include "unit.h"

#include "rdf/node.h"

#define NODE_XSD(type) CH_S("http://www.w3.org/2001/XMLSchema#" type)
#define NO_NODE ((ch_node){CH_NODE_NONE, {0}, {0}, {0}})
#define IRI_NODE(text) ((ch_node){CH_NODE_IRI, CH_S(text), {0}, {0}})
#define BLANK_NODE(text) ((ch_node){CH_NODE_BLANK, CH_S(text), {0}, {0}})
#define TEXT_NODE(text) ((ch_node){CH_NODE_LITERAL, CH_S(text), {0}, {0}})
#define WORD_NODE(text, language) ((ch_node){CH_NODE_LITERAL, CH_S(text), {0}, CH_S(language)})
#define TYPED_NODE(text, type) ((ch_node){CH_NODE_LITERAL, CH_S(text), NODE_XSD(type), {0}})

#endif
