/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What the library's thread tells the program without being asked: that something has changed, and
 * what could now be undone and redone. In: calls on that thread. Out: a call in the main context
 * in which the library was opened, as long as the library is there; titles, for any thread.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _RapNews RapNews;

/* Called in the main context. */
typedef void (*RapNewsFunc) (gpointer object);

RapNews *rap_news_new (GObject *object, RapNewsFunc changed);
RapNews *rap_news_ref (RapNews *self);
void rap_news_unref (RapNews *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapNews, rap_news_unref)

gpointer rap_news_ref_object (RapNews *self);
void rap_news_tell_changed (RapNews *self);
void rap_news_set_titles (RapNews *self, const char *undo, const char *redo);
const char *rap_news_get_undo_title (RapNews *self);
const char *rap_news_get_redo_title (RapNews *self);

G_END_DECLS
