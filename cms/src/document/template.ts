/**
 * The document in Typst. Everything that people wrote comes as values from `data.json` and never as source, so that `#`,
 * `*` and `$` in a name are letters like any other. Names are paragraphs of many lines: a paragraph each, or a list, takes
 * many times the memory beyond some thousands (research/documents.md §1.1).
 */
export const template = `
#let data = json("data.json")
#let side(rtl-text) = if rtl-text { rtl } else { ltr }
#set document(title: data.title, author: data.author, date: datetime(year: data.day.at(0), month: data.day.at(1), day: data.day.at(2)))
#set text(lang: data.lang, dir: side(data.rtl), font: data.fonts, fallback: false, size: 10.5pt, number-width: "tabular")
#set par(justify: false, leading: 0.72em, spacing: 1em)
#let quiet = luma(35%)
#let rule = line(length: 100%, stroke: 0.5pt + luma(70%))
#set page(
  paper: "a4",
  margin: (x: 24mm, top: 28mm, bottom: 26mm),
  header: context if counter(page).get().first() > 1 {
    set text(size: 8pt, fill: quiet)
    grid(columns: (1fr, auto), column-gutter: 6mm, data.title, data.running)
    v(-1.5mm)
    rule
  },
  footer: context {
    set text(size: 8pt, fill: quiet)
    align(center, data.page.replace("{page}", str(counter(page).get().first())).replace("{pages}", str(counter(page).final().first())))
  },
)
#show title: set text(size: 24pt, weight: "bold")
#show title: set par(leading: 0.5em)
#show heading.where(level: 1): set text(size: 14pt, weight: "bold")
#show heading.where(level: 1): set block(above: 2em, below: 1em, sticky: true)
#show heading.where(level: 2): set text(size: 10.5pt, weight: "bold")
#show heading.where(level: 2): set block(above: 1.5em, below: 0.8em, sticky: true)

#v(12mm)
#title()
#v(4mm)
#for said in data.lead { par(text(size: 11pt, said)) }
#v(4mm)
#rule

#heading(level: 1, data.statement.heading)
#{
  set text(lang: data.statement.lang, dir: side(data.statement.rtl))
  let runs(part) = for run in part.runs {
    text(
      weight: if run.bold { "bold" } else { "regular" },
      style: if run.italic { "italic" } else { "normal" },
      run.text.split("\\n").join(linebreak()),
    )
  }
  for part in data.statement.parts {
    if part.kind == "heading" { heading(level: 2, runs(part)) }
    else if part.kind == "quote" { pad(x: 8mm, par(runs(part))) }
    else if part.kind == "item" { pad(x: 4mm, par(part.mark + " " + runs(part))) }
    else { par(runs(part)) }
  }
}
#for note in data.statement.notes { par(text(size: 8pt, fill: quiet, note)) }

#let figures(rows, head) = table(
  columns: (1fr, auto),
  stroke: (x, y) => (bottom: 0.4pt + luma(80%)),
  inset: (x: 0pt, y: 5pt),
  align: (start, end),
  table.header(..head.map(it => text(size: 8.5pt, fill: quiet, it))),
  ..rows.flatten(),
)
#heading(level: 1, data.numbers.heading)
#figures(data.numbers.main, (data.numbers.counted, data.revisions.head.at(3)))
#v(3mm)
#figures(data.numbers.others, (data.numbers.besides, data.revisions.head.at(3)))
#if data.numbers.countries.len() > 0 {
  v(3mm)
  figures(data.numbers.countries, (data.numbers.byCountry, data.revisions.head.at(3)))
}

#if data.revisions.rows.len() > 0 {
  heading(level: 1, data.revisions.heading)
  set text(size: 8.5pt)
  table(
    columns: (auto, auto, 1fr, auto),
    column-gutter: 4mm,
    stroke: (x, y) => (bottom: 0.4pt + luma(80%)),
    inset: (x: 0pt, y: 5pt),
    align: (start, start, start, end),
    table.header(..data.revisions.head.map(it => text(fill: quiet, it))),
    ..data.revisions.rows.flatten(),
  )
}

#heading(level: 1, data.names.heading)
#for note in data.names.notes { par(note) }
#par(text(size: 8pt, fill: quiet, data.names.attached))
#v(2mm)
#columns(3, gutter: 6mm, {
  set text(size: 8.5pt)
  set par(leading: 0.62em, spacing: 0.62em, hanging-indent: 2mm)
  let together = if data.names.list.len() > 20000 { 100 } else { 1 }
  for chunk in data.names.list.chunks(together) { par(chunk.join(linebreak())) }
})
#pdf.attach("names.csv", mime-type: "text/csv", relationship: "data", description: data.names.attached)
`;
