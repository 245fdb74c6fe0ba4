const prose = `'BIZ UDPGothic', 'BIZ UDPゴシック', 'Noto Sans CJK JP', 'Noto Sans JP', sans-serif`
const exact = `'BIZ UDGothic', 'BIZ UDゴシック', 'Noto Sans Mono CJK JP', monospace`

/** Black on white: it must read on a grey printer that leaves backgrounds out. It loads nothing. */
export const learnStyle = `
@page { size: A4; margin: 20mm 18mm; font: 8.5pt/1.3 ${prose}; color: #444; @bottom-right { content: counter(page) ' / ' counter(pages); } }
html { font: 10.5pt/1.7 ${prose}; color: #111; background: #fff; }
body { margin: 0; padding: 0 1mm; line-break: strict; word-break: auto-phrase; overflow-wrap: anywhere; }
h1 { font-size: 19pt; line-height: 1.3; margin: 0 0 3mm; padding-bottom: 1.5mm; border-bottom: 2pt solid #1a5fa8; }
h2 { font-size: 15pt; margin: 0 0 3mm; } h3 { font-size: 12pt; margin: 5mm 0 1.5mm; } h4 { font-size: 10.5pt; margin: 4mm 0 1mm; }
h2, h3, h4 { break-after: avoid; line-height: 1.4; }
.topic + .topic { break-before: page; }
p { margin: 0 0 2mm; } ul, ol { margin: 0 0 3mm; padding-left: 7mm; } li { margin-bottom: 1mm; } li p { margin: 0; }
em { font-style: normal; text-decoration: underline; }
tr, li, pre, blockquote { break-inside: avoid; }
table { border-collapse: collapse; width: 100%; margin: 0 0 3mm; font-size: 9.5pt; line-height: 1.5; }
th, td { border: .6pt solid #555; padding: 1.2mm 2.2mm; text-align: start; vertical-align: top; }
thead { display: table-header-group; } thead th { border-bottom: 1.2pt solid #333; }
.timeline th { width: 34mm; font-weight: 400; } .timeline .today th, .timeline .today td { border: 2pt solid #111; font-weight: 700; }
code { font-family: ${exact}; font-size: .95em; }
pre { border: .6pt solid #555; padding: 2mm 3mm; margin: 0 0 3mm; white-space: pre-wrap; line-height: 1.45; } pre code { display: block; font-size: 9pt; }
blockquote { margin: 0 0 3mm; padding: 1.5mm 4mm; border-left: 2pt solid #1a5fa8; } blockquote p { margin: 0; }
.link { font-size: 8.5pt; word-break: break-all; } .small { font-size: 8.5pt; }
.sources, .sources li { font-size: 8pt; line-height: 1.5; color: #333; word-break: break-all; } .sources h3 { font-size: 9.5pt; }
@media screen { body { max-width: 176mm; margin: 8mm auto; padding: 0 5mm; } }
`
