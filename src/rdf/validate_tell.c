/* What is wrong, in words: the node, the property, the value, the constraint, the shape. */
#include "rdf/validation.h"

#include <stdio.h>

static const char *const words[] = {
    [CH_SHAPE_CLASS] = "is not of the class",
    [CH_SHAPE_DATATYPE] = "has not the datatype",
    [CH_SHAPE_NODE_KIND] = "is not of the kind",
    [CH_SHAPE_MIN_COUNT] = "there are too few, at least",
    [CH_SHAPE_MAX_COUNT] = "there are too many, at most",
    [CH_SHAPE_MIN_LENGTH] = "is shorter than",
    [CH_SHAPE_MIN_INCLUSIVE] = "is below",
    [CH_SHAPE_MAX_INCLUSIVE] = "is above",
    [CH_SHAPE_PATTERN] = "does not match",
    [CH_SHAPE_IN] = "is none of the values that are allowed",
    [CH_SHAPE_HAS_VALUE] = "there is no value",
    [CH_SHAPE_LESS_THAN] = "is not below",
    [CH_SHAPE_LESS_OR_EQUAL] = "is above",
    [CH_SHAPE_OR] = "is none of what it may be",
    [CH_SHAPE_NODE] = "is not as the shape says",
    [CH_SHAPE_PROPERTY] = "",
    [CH_SHAPE_SPARQL] = "is found by the question of the shape",
};

static ch_slice
local_name(ch_slice iri)
{
    size_t i = iri.len;
    while (i && iri.at[i - 1] != '#' && iri.at[i - 1] != '/') i--;
    return ch_slice_part(iri, i, iri.len);
}

static ch_slice
shown(const ch_validation *v, uint32_t number)
{
    return ch_slice_part(number == CH_NONE ? (ch_slice){0} : ch_store_node(v->store, number).text, 0, 160);
}

void
ch_validation_tell(ch_validation *v, const ch_shape *owner, const ch_shape *shape, uint32_t focus,
     const ch_constraint *c, uint32_t value)
{
    v->counts->violations++;
    if (v->options->most && v->counts->violations > v->options->most) return;
    char path[200] = "";
    for (size_t i = 0, at = 0; i < shape->path.len && at < sizeof path - 80; i++) {
        const ch_slice step = ch_slice_part(local_name(shown(v, shape->path.at[i].predicate)), 0, 60);
        at += (size_t)snprintf(path + at, sizeof path - at, "%s%s%.*s", i ? "/" : ": ",
                               shape->path.at[i].inverse ? "^" : "", CH_PRINT(step));
    }
    const ch_slice node = shown(v, focus), text = value == CH_NONE ? (ch_slice){0} : shown(v, value);
    const ch_slice what = c->list.len ? (ch_slice){0} : local_name(shown(v, c->value));
    const ch_slice name = local_name(shown(v, owner->node));
    ch_tell(v->sink, CH_ERROR, NULL, 0, 0, "<%.*s>%s%s%.*s%s %s%s%.*s (shape %.*s)", CH_PRINT(node),
            path, text.len ? ": \"" : ":", CH_PRINT(text), text.len ? "\"" : "", words[c->kind],
            what.len ? " " : "", CH_PRINT(what), CH_PRINT(name));
}
