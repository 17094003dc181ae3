/**
 * Where the quick exit lands: an ordinary page that says nothing of where one was, in Dutch and without a link back.
 * Without scripts and without the house's look.
 */
export const handle = { naked: true }

export default function Leave() {
  return (
    <main>
      <title>Pompoensoep voor vier</title>
      <h1>Pompoensoep voor vier</h1>
      <p>Klaar in veertig minuten. Lekker met brood.</p>
      <h2>Wat heb je nodig?</h2>
      <ul>
        <li>1 kleine pompoen</li>
        <li>2 uien</li>
        <li>1 teentje look</li>
        <li>1 liter groentebouillon</li>
        <li>een scheut room</li>
      </ul>
      <h2>Zo maak je het</h2>
      <ol>
        <li>Snijd de pompoen en de uien in stukken.</li>
        <li>Bak de uien en de look vijf minuten.</li>
        <li>Doe de pompoen en de bouillon erbij.</li>
        <li>Laat alles een half uur zacht koken.</li>
        <li>Mix de soep en roer de room erdoor.</li>
      </ol>
    </main>
  )
}
