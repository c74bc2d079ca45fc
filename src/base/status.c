/* The words for each status: one table, so that every front end says the same. */
#include "base/status.h"

const char *
ch_status_text(ch_status status)
{
    switch (status) {
    case CH_OK: return "success";
    case CH_NO_MEMORY: return "out of memory";
    case CH_CANNOT_READ: return "cannot read";
    case CH_CANNOT_WRITE: return "cannot write";
    case CH_BAD_TEXT: return "the text cannot be used";
    case CH_BAD_KNOWLEDGE: return "the knowledge has errors";
    case CH_BAD_ARGUMENT: return "unusable argument";
    case CH_TOO_HARD: return "a pattern hit its match limit";
    case CH_RDF_FAILED: return "the RDF library failed";
    }
    return "unknown status";
}
