/** "Bewaar veilig": all screens about the safe copy, loaded together. */
import '../more/more.css';
import './safe.css';
import { useEffect } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { DeleteAccount } from './delete-account.tsx';
import { Devices } from './devices.tsx';
import { Home } from './home.tsx';
import { startKeeping } from './keep.ts';
import { SignIn } from './sign-in.tsx';
import { SignOut } from './sign-out.tsx';
import { WaysIn } from './ways-in.tsx';

/** By the last part of the address, after /meer/veilig. */
const PARTS = {
  aanmelden: SignIn,
  toestellen: Devices,
  sleutels: WaysIn,
  afmelden: SignOut,
  verwijderen: DeleteAccount,
};

export function Safe() {
  const { part = '' } = useRoute().params;
  useEffect(() => {
    startKeeping();
  }, []);
  const Part = Object.hasOwn(PARTS, part) ? PARTS[part as keyof typeof PARTS] : Home;
  return <Part />;
}
