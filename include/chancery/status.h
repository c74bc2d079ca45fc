/*
 * Statuses
 *
 * A status says what the caller can do about it.  Zero is success.  "Found
 * nothing" is a result, never a status.
 */
#ifndef CHANCERY_STATUS_H
#define CHANCERY_STATUS_H

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#    define CH_API __attribute__((visibility("default")))
#else
#    define CH_API
#endif

typedef enum {
    CH_OK = 0,
    CH_NO_MEMORY,     /* an allocation failed; nothing was changed            */
    CH_CANNOT_READ,   /* the file or stream could not be read                 */
    CH_CANNOT_WRITE,  /* the file or stream could not be written              */
    CH_BAD_TEXT,      /* the article is not text we read; see the diagnostics */
    CH_BAD_KNOWLEDGE, /* a file of the knowledge is wrong; see the diagnostics */
    CH_BAD_ARGUMENT,  /* the caller asked for what does not exist             */
    CH_TOO_HARD,      /* a pattern hit its match limit on this sentence       */
    CH_RDF_FAILED,    /* Redland refused                                      */
} ch_status;

/* What a status means, in a few English words.  Never NULL, never freed. */
CH_API const char *ch_status_text(ch_status status);

#ifdef __cplusplus
}
#endif

#endif
