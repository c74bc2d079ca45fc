/* Text that grows: a vector of bytes with what one writes into it. */
#ifndef CH_BASE_BUFFER_H
#define CH_BASE_BUFFER_H

#include "base/slice.h"
#include "base/vector.h"

typedef CH_VECTOR(char) ch_buffer;

/* Append `text`.  On CH_NO_MEMORY the buffer is as it was. */
ch_status ch_buffer_add(ch_buffer *buffer, ch_slice text);

/* Append one byte. */
ch_status ch_buffer_byte(ch_buffer *buffer, char byte);

/* Append as printf does. */
ch_status ch_buffer_print(ch_buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* What is in it; Borrowed from the buffer until it is next changed. */
static inline ch_slice
ch_buffer_slice(const ch_buffer *buffer)
{
    return (ch_slice){buffer->at, buffer->len};
}

#endif
