/** The look of the site: quiet, readable from 360 pixels on, light or dark as the reader's machine has it. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1d22; --quiet: #5a606c; --paper: #fff; --tint: #f4f5f7; --line: #dcdfe5;
  --link: #0b57a4; --accent: #b4480f; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8ec; --quiet: #a3aab8; --paper: #14161a; --tint: #1e2127;
  --line: #343943; --link: #8ec1ff; --accent: #ffab7a; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; font: 16px/1.6 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
a { color: var(--link); } a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; } .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem; }
.frame { display: grid; grid-template-columns: 17rem minmax(0, 1fr); max-width: 82rem; margin: 0 auto; }
nav { padding: 1.5rem 1rem; border-right: 1px solid var(--line); font-size: .93rem; }
nav .name { font-weight: 700; font-size: 1.15rem; color: var(--ink); text-decoration: none; display: block; margin: 0 0 .75rem; }
nav ul { list-style: none; margin: .2rem 0 .8rem; padding: 0; }
nav li a { display: block; padding: .2rem .6rem; border-radius: 4px; text-decoration: none; color: var(--ink); }
nav li a:hover { background: var(--tint); }
nav a[aria-current] { background: var(--tint); color: var(--accent); font-weight: 600; }
nav summary { cursor: pointer; color: var(--quiet); font-weight: 600; padding: .2rem 0; }
nav .reference { display: block; margin: .5rem 0; padding: .45rem .7rem; border: 1px solid var(--accent); border-radius: 6px;
  color: var(--accent); font-weight: 600; text-decoration: none; }
form { display: flex; gap: .4rem; margin: .8rem 0; }
input, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: 6px;
  padding: .3rem .6rem; min-width: 0; } input { flex: 1; }
main { padding: 1.5rem 2rem 5rem; max-width: 56rem; }
h1 { line-height: 1.2; margin: .3rem 0 1rem; } h2 { margin-top: 2.4rem; border-top: 1px solid var(--line); padding-top: 1rem; }
h1, h2, h3 { text-wrap: balance; }
code { font: .88em/1.5 ui-monospace, monospace; background: var(--tint); padding: .1em .3em; border-radius: 4px;
  overflow-wrap: anywhere; }
pre { background: var(--tint); border: 1px solid var(--line); border-radius: 6px; padding: .8rem 1rem; overflow-x: auto; }
pre code { padding: 0; background: none; overflow-wrap: normal; }
pre[data-language="json"], pre[data-language="text"] { border-left: 4px solid var(--quiet); }
.table { overflow-x: auto; } table { border-collapse: collapse; font-size: .93rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .7rem; border-bottom: 1px solid var(--line); }
.results li { margin: 0 0 1rem; } .results p { margin: 0; color: var(--quiet); }
footer { color: var(--quiet); border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1rem; font-size: .9rem; }
@media (max-width: 52rem) { .frame { display: block; } nav { border: 0; border-bottom: 1px solid var(--line); padding: 1rem; }
  main { padding: 1rem 1rem 4rem; } }
`.trimStart()
