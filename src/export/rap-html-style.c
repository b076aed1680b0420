/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-html-style.h"

static const char screen[] =
    ":root{color-scheme:light "
    "dark;--paper:#fff;--ink:#111;--soft:#555;--line:#bbb;--link:#0b4f9e}\n"
    "@media (prefers-color-scheme:dark){:root{--paper:#16181b;--ink:#e8e8e6;--soft:#a9abad;"
    "--line:#46494d;--link:#8ab8f0}}\n"
    "html{background:var(--paper);color:var(--ink);font:1.0625rem/1.45 'Liberation Serif',"
    "'Times New Roman',Times,'Noto Serif',serif}\n"
    "body{margin:0 auto;padding:2.5rem 1.25rem 4rem;max-width:56rem}\n"
    "body.wide{max-width:80rem}\n"
    "a{color:var(--link)}\n"
    "a:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--link);outline-offset:2px}\n"
    "h1{font-size:2rem;line-height:1.2;margin:0 0 1rem}\n"
    "h2{font-size:1.4rem;line-height:1.25;margin:3rem 0 .25rem}\n"
    "h3,.small,thead th{font:600 .8rem/1.3 'Liberation Sans',Arial,'Noto Sans',sans-serif;"
    "color:var(--soft)}\n"
    "h3,.small{margin:1.75rem 0 .5rem}\n"
    ".method{border-top:1.5px solid var(--ink);border-bottom:1px solid var(--line);"
    "padding:.75rem 0;margin:0;font-size:.92rem}\n"
    "nav ol{margin:.25rem 0;padding-inline-start:1.5rem}\n"
    ".detail,.count{color:var(--soft);font-size:.92rem;margin:0 0 .75rem}\n"
    ".sideways{overflow-x:auto}\n"
    "table{border-collapse:collapse;width:100%;border-bottom:1.5px solid var(--ink)}\n"
    "caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);"
    "white-space:nowrap}\n"
    "th,td{text-align:start;vertical-align:baseline;padding:.45rem 0;font-weight:400}\n"
    "td{padding-inline-start:1rem}\n"
    "thead th{border-top:1.5px solid var(--ink);border-bottom:1px solid var(--ink);font-weight:600;"
    "vertical-align:top}\n"
    "thead th+th{padding-inline-start:1rem}\n"
    "tbody tr+tr>*{border-top:1px solid var(--line)}\n"
    "tbody .section>*{font-weight:700;padding-top:1rem;font-size:1.1rem}\n"
    "tbody .depth2>*{font-size:1rem;padding-top:.75rem}\n"
    "tbody .depth3>*{font-size:1rem;font-style:italic;padding-top:.75rem}\n"
    "tbody .section+tr>*,tbody .introduction+tr>*{border-top:0}\n"
    "tbody .introduction td{font-style:italic;padding-bottom:.1rem}\n"
    "tbody .other td{color:var(--soft)}\n"
    ".label{width:4.5rem;padding-inline-end:.25rem}\n"
    ".side{font-size:.88rem;width:7rem}\n"
    "u{text-decoration-thickness:1px;text-underline-offset:.15em}\n"
    "sup{line-height:0;font-size:.7em}\n"
    "sup a{text-decoration:none;padding:.2em}\n"
    ".notes{list-style:none;margin:0;padding:0;font-size:.88rem}\n"
    ".notes li{display:flex;gap:.75rem;margin:.25rem 0}\n"
    ".mark{flex:none;min-width:1.25rem}\n"
    ":target{background:color-mix(in srgb,var(--link) 15%,transparent)}\n";

static const char print[] = "@media print{\n"
                            ":root{--paper:#fff;--ink:#000;--soft:#444;--line:#aaa;--link:#000}\n"
                            "html{font-size:10.3pt;line-height:1.27}\n"
                            "body,body.wide{padding:0;max-width:none}\n"
                            "a{color:inherit;text-decoration:none}\n"
                            ".back{display:none}\n"
                            ".sideways{overflow:visible}\n"
                            "thead{display:table-header-group}\n"
                            "tr{break-inside:avoid}\n"
                            "h2,h3,.detail,.section,.introduction{break-after:avoid}\n"
                            "p,li,td{orphans:3;widows:3}\n"
                            "}\n";

/**
 * rap_html_style:
 * @paper: that it is printed on
 * @turned: whether the pages lie on their side
 * @out: where the style sheet is added
 */
void
rap_html_style (RapChartPaper paper, gboolean turned, GString *out)
{
  g_string_append (out, screen);
  g_string_append_printf (out, "@page{size:%s %s;margin:20mm}\n",
                          paper == RAP_CHART_PAPER_A4 ? "A4" : "letter",
                          turned ? "landscape" : "portrait");
  g_string_append (out, print);
}
