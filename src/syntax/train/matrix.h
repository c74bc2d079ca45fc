/*
 * The one matrix product that training needs
 *
 * Every element is summed in the same order whatever the width of the
 * machine's vectors, without fused multiply-add, so that training gives the
 * same bytes everywhere.
 */
#ifndef CH_TRAIN_MATRIX_H
#define CH_TRAIN_MATRIX_H

#include <stddef.h>

/* A matrix read with any strides: a transposed one is the same memory, strides exchanged. */
typedef struct {
    const float *at;
    size_t row, column;
} matrix_view;

/* c[n x m] += a[n x k] * b[k x m]; b and c are dense, row after row. */
void matrix_add_product(float *c, matrix_view a, const float *b, size_t n, size_t k, size_t m);

/* to[columns x rows] = from[rows x columns] transposed */
void matrix_transpose(float *to, const float *from, size_t rows, size_t columns);

#endif
