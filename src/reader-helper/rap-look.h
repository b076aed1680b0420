/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * How the formats of word processors say what characters look like. In: what a style, a run or a
 * label says for itself, which is seldom all. Out: one laid over the other.
 */
#pragma once

#include "rap-style.h"

G_BEGIN_DECLS

/* A look is #RapStyle flags, and this one for what is not seen at all. */
#define RAP_LOOK_HIDDEN (1u << 8)

/* How characters of a look are set, whatever they say; one that is raised may be a power. */
#define RAP_LOOK_SET (RAP_STYLE_BOLD | RAP_STYLE_ITALIC | RAP_STYLE_UNDERLINE)

/**
 * RapProperties:
 * @said: flags of a look of which something is said
 * @on: those of them that are turned on
 */
typedef struct {
  guint said;
  guint on;
} RapProperties;

void rap_properties_say (RapProperties *self, guint look, gboolean on);
RapProperties rap_properties_lay (RapProperties over, RapProperties under);

G_END_DECLS
