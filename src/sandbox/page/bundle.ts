import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

export interface Bundle {
  html: string
  script: string
  style: string
}

const HTML = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<script type="module" src="/page.js"></script>
<title>Daybook</title>
</head>
<body><div id="page"><noscript>This page needs JavaScript.</noscript></div></body>
</html>
`

/** In this order: the narrow screen's rules are in the last one. */
const SHEETS = [
  ...['conversation.css', 'dialog.css', 'kit.css', 'cards.css', 'tools.css'],
  'page.css',
]

function beside(file: string): string {
  return fileURLToPath(new URL(`./client/${file}`, import.meta.url))
}

/** Puts the page together in memory. */
export async function bundlePage(): Promise<Bundle> {
  const { build } = await import('esbuild')
  const built = await build({
    entryPoints: [beside('main.tsx')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
  })
  const sheets = SHEETS.map((file) => readFile(beside(file), 'utf8'))
  const style = (await Promise.all(sheets)).join('\n')
  return { html: HTML, script: built.outputFiles[0]?.text ?? '', style }
}
