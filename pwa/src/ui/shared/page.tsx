/** A resting screen: title, content, and the bar with "Nu last?" under the thumb. */
import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { Icon, type IconName } from './icon.tsx';
import { SafeLine } from './safe-line.tsx';
import { useScreenTitle } from './screen-title.ts';

interface Props {
  title: string;
  sub?: ComponentChildren;
  /** Beside the title, at the right. */
  aside?: ComponentChildren;
  /** Where the quiet way back leads; none on the three main screens. */
  back?: string;
  head?: ComponentChildren;
  children?: ComponentChildren;
}

export function Page({ title, sub, aside, back, head, children }: Props) {
  const heading = useScreenTitle(title);
  return (
    <div class="page with-nav">
      <header class="head">
        {back === undefined ? null : (
          <a class="back" href={back}>
            <Icon name="back" size={20} /> Terug
          </a>
        )}
        <div class="head-row">
          <div>
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {sub ? <p class="sub">{sub}</p> : null}
          </div>
          {aside}
        </div>
        {head}
      </header>
      <main class="body" id="inhoud">
        <SafeLine calls />
        {children}
        <SafeLine />
      </main>
      <Nav />
    </div>
  );
}

const PLACES: { href: string; icon: IconName; label: string }[] = [
  { href: '/', icon: 'today', label: 'Vandaag' },
  { href: '/terugblik', icon: 'review', label: 'Terugblik' },
  { href: '/meer', icon: 'more', label: 'Meer' },
];

function Nav() {
  const { path } = useLocation();
  return (
    <nav class="nav" aria-label="Hoofdmenu">
      <div class="nav-row">
        {PLACES.map(({ href, icon, label }) => (
          <a key={href} href={href} aria-current={path === href ? 'page' : undefined}>
            <Icon name={icon} />
            {label}
          </a>
        ))}
        <a class="now" href="/nu">
          Nu last?
        </a>
      </div>
    </nav>
  );
}
