/* The one macro that returns. */
#ifndef CH_BASE_STATUS_H
#define CH_BASE_STATUS_H

#include <chancery/status.h>

/* Return the status of `expression` to the caller unless it is CH_OK. */
#define CH_TRY(expression)                               \
    do {                                                 \
        const ch_status ch_try_status = (expression);    \
        if (ch_try_status != CH_OK) return ch_try_status; \
    } while (0)

#endif
