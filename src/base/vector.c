/* Growth by half again: amortised constant, and less slack than doubling. */
#include "base/vector.h"

#include <stdint.h>

ch_status
ch_vector_grow(void **at, size_t *room, size_t len, size_t count, size_t size)
{
    if (count <= *room - len) return CH_OK;
    if (count > SIZE_MAX / 2 - len) return CH_NO_MEMORY;
    size_t wanted = len + count;
    if (wanted < *room + *room / 2) wanted = *room + *room / 2;
    if (wanted < 8) wanted = 8;
    if (wanted > SIZE_MAX / size) return CH_NO_MEMORY;
    void *grown = realloc(*at, wanted * size);
    if (!grown) return CH_NO_MEMORY;
    *at = grown;
    *room = wanted;
    return CH_OK;
}
