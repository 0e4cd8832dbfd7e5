/** The recovery code, shown once. It cannot be passed by accident. */
import { useState } from 'preact/hooks';
import { announce } from '../shared/announce.tsx';
import { Button } from '../shared/button.tsx';
import { download } from '../shared/download.ts';
import { Flow } from '../shared/flow.tsx';
import { Options } from '../shared/options.tsx';
import { confirmCode } from './code.ts';

const KEPT = { id: 'kept', label: 'Ik heb hem bewaard' };

export function RecoveryCode({ code }: { code: string }) {
  const [kept, setKept] = useState(false);
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const copy = async () => {
    const done = await copyText(code);
    setCopied(done ? 'yes' : 'failed');
  };
  const keepFile = () => {
    download({ name: 'herstelcode.txt', type: 'text/plain', text: fileText(code) });
    announce('Bestand gemaakt');
  };
  return (
    <Flow
      where="Bewaar veilig"
      title="Bewaar je herstelcode"
      sub="Hiermee kom je altijd weer bij je notities. Je ziet hem maar één keer."
      align="top"
      main={
        <Button look="big" disabled={!kept} onClick={confirmCode}>
          Klaar
        </Button>
      }
    >
      <p class="safe-code" data-testid="recovery-code">
        {code.split('-').map((part, i, all) => (
          <span key={`${part}-${i}`}>
            {part}
            {i < all.length - 1 ? '-' : ''}
          </span>
        ))}
      </p>
      <div class="safe-buttons">
        <Button onClick={copy}>{copied === 'yes' ? 'Gekopieerd' : 'Kopieer'}</Button>
        <Button onClick={keepFile}>Als bestand</Button>
      </div>
      <p class="quiet-text safe-hint" role="status">
        {copied === 'failed'
          ? 'Kopiëren lukte niet. Schrijf de code op, of bewaar het bestand.'
          : 'Zet hem bij je wachtwoorden, of schrijf hem op. Geef hem aan niemand.'}
      </p>
      <Options
        legend="Heb je de code bewaard?"
        name="kept"
        options={[KEPT]}
        chosen={kept ? [KEPT.id] : []}
        onChange={(chosen) => setKept(chosen.length > 0)}
        many
      />
    </Flow>
  );
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function fileText(code: string): string {
  const where = `Hiermee kom je bij je notities op ${location.host}.`;
  return ['Herstelcode', '', code, '', where, 'Geef deze code aan niemand.', ''].join('\n');
}
