/** Two kinds of cramp side by side. */
import signs from '@content/signs.json';

export function Cramps() {
  const { title, left, right, rows } = signs.cramps;
  return (
    <>
      <h2 id="krampen">{title}</h2>
      <div class="card">
        <table class="cramps" aria-labelledby="krampen">
          <thead>
            <tr>
              <td />
              <th scope="col">{left}</th>
              <th scope="col">{right}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.about}>
                <th scope="row">{row.about}</th>
                <td>{row.left}</td>
                <td>{row.right}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
