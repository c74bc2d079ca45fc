/* The training loop: epochs, batches, Adam. */
#ifndef CH_TRAIN_LEARNING_H
#define CH_TRAIN_LEARNING_H

#include "syntax/train/dictionary.h"
#include "syntax/train/network.h"
#include "syntax/train/tags.h"

typedef struct {
    size_t epochs;
    size_t batch;  /* tokens of one half batch */
    float rate;    /* Adam's highest           */
    dropout drop;
    float variants; /* chance that a sentence is shown as a headline writes it */
} schedule;

/* What is learned from and with.  Everything is Borrowed. */
typedef struct {
    const corpus *train, *development;
    const dictionary *words;
    const tag_set *tags;
    ch_network_shape shape;
    schedule plan;
    void (*told)(const char *line); /* progress, a line at a time */
} lesson;

/*
 * Learn; *out: the averaged parameters, Owned by the caller, free().  Two
 * threads work on the halves of each batch; their gradients are added in a
 * fixed order, so that the same input gives the same bytes.
 */
ch_status learn_network(const lesson *l, float **out);

#endif
