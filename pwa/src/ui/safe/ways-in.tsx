/** How the owner comes in: passkeys, a name with a password, the recovery code. */
import { AccountPage } from './account-page.tsx';
import { shownCode } from './code.ts';
import { CodeWay } from './code-way.tsx';
import { NotRead } from './not-read.tsx';
import { PasskeyWay } from './passkey-way.tsx';
import { PasswordWay } from './password-way.tsx';
import { RecoveryCode } from './recovery-code.tsx';
import { useAccount } from './use-account.ts';

export function WaysIn() {
  if (shownCode.value !== null) return <RecoveryCode code={shownCode.value} />;
  return (
    <AccountPage title="Hoe je binnenkomt" sub="Twee manieren zijn beter dan één.">
      <Ways />
    </AccountPage>
  );
}

function Ways() {
  const { account, refusal, read } = useAccount();
  if (!account) return <NotRead refusal={refusal} onAgain={read} />;
  return (
    <>
      <PasskeyWay account={account} onChange={read} />
      <PasswordWay account={account} onChange={read} />
      <CodeWay account={account} onChange={read} />
    </>
  );
}
