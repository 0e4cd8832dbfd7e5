/** All screens and the addresses they live at. Only the first screen comes with the first visit's script. */
import { ErrorBoundary, LocationProvider, lazy, Route, Router } from 'preact-iso';
import './shared/tokens.css';
import './shared/base.css';
import './shared/layout.css';
import './shared/parts.css';
import { openLibrary } from '../content/index.ts';
import { Announcer } from './shared/announce.tsx';
import { ExampleBar } from './shared/example-bar.tsx';
import { SaveAlert } from './shared/save-alert.tsx';
import { diary } from './shared/state.ts';
import { Toast } from './shared/toast.tsx';
import { Today } from './today/today.tsx';
import { Welcome } from './welcome/welcome.tsx';

const Start = lazy(() => import('./start/start.tsx').then((m) => m.Start));
const MeasureScreen = lazy(() =>
  withLibrary(import('./measure/measure.tsx').then((m) => m.MeasureScreen)),
);
const Guide = lazy(() => withLibrary(import('./guide/guide.tsx').then((m) => m.Guide)));
const ReliefScreen = lazy(() => import('./relief/relief.tsx').then((m) => m.ReliefScreen));
const Landing = lazy(() => import('./landing/landing.tsx').then((m) => m.Landing));
const ParkingPlace = lazy(() => import('./parking/parking-place.tsx').then((m) => m.ParkingPlace));
const Evening = lazy(() => import('./evening/evening.tsx').then((m) => m.Evening));
const Rest = lazy(() => import('./rest/rest.tsx').then((m) => m.Rest));
const Review = lazy(() => import('./review/review.tsx').then((m) => m.Review));
const Habits = lazy(() => import('./habits/habits.tsx').then((m) => m.Habits));
const Diary = lazy(() => import('./diary/diary.tsx').then((m) => m.Diary));
const DiaryDay = lazy(() => import('./diary/diary-day.tsx').then((m) => m.DiaryDay));
const More = lazy(() => import('./more/more.tsx').then((m) => m.More));
const Settings = lazy(() => import('./more/settings.tsx').then((m) => m.Settings));
const MyTriggers = lazy(() => import('./more/my-triggers.tsx').then((m) => m.MyTriggers));
const Reminders = lazy(() => import('./more/reminders.tsx').then((m) => m.Reminders));
const Data = lazy(() => import('./more/data.tsx').then((m) => m.Data));
const About = lazy(() => withLibrary(import('./more/about.tsx').then((m) => m.About)));
const Safe = lazy(() => import('./safe/safe.tsx').then((m) => m.Safe));
const Doctor = lazy(() => import('./doctor/doctor.tsx').then((m) => m.Doctor));
const Visit = lazy(() => withLibrary(import('./visit/visit.tsx').then((m) => m.Visit)));
const Discover = lazy(() => withLibrary(import('./discover/discover.tsx').then((m) => m.Discover)));
const PatternCheck = lazy(() =>
  withLibrary(import('./patterns/check.tsx').then((m) => m.PatternCheck)),
);
const ColdOrWarm = lazy(() =>
  withLibrary(import('./topics/cold-or-warm.tsx').then((m) => m.ColdOrWarm)),
);
const Topics = lazy(() => import('./topics/topics.tsx').then((m) => m.Topics));
const TopicPage = lazy(() => withLibrary(import('./topics/topic.tsx').then((m) => m.TopicPage)));

/** For screens that any measure can be met on. */
function withLibrary<T>(screen: Promise<T>): Promise<T> {
  return Promise.all([screen, openLibrary()]).then(([loaded]) => loaded);
}

/** Settles the first screen. True when it is the welcome screen, which index.html may show already. */
export function openFirst(): boolean {
  const fresh = diary.value.profile.startedOn === null;
  if (fresh && location.pathname === '/') history.replaceState(null, '', '/welkom');
  return location.pathname === '/welkom';
}

export function App() {
  return (
    <LocationProvider>
      <a class="skip" href="#inhoud">
        Naar de inhoud
      </a>
      <ExampleBar />
      <SaveAlert />
      <ErrorBoundary>
        <Router>
          <Route path="/" component={Today} />
          <Route path="/welkom" component={Welcome} />
          <Route path="/begin" component={Start} />
          <Route path="/maatregel/:id" component={MeasureScreen} />
          <Route path="/gids/:id" component={Guide} />
          <Route path="/nu" component={ReliefScreen} />
          <Route path="/landing" component={Landing} />
          <Route path="/parkeren" component={ParkingPlace} />
          <Route path="/avond" component={Evening} />
          <Route path="/rust" component={Rest} />
          <Route path="/terugblik" component={Review} />
          <Route path="/gewoontes" component={Habits} />
          <Route path="/dagboek" component={Diary} />
          <Route path="/dagboek/:day" component={DiaryDay} />
          <Route path="/meer" component={More} />
          <Route path="/meer/instellingen" component={Settings} />
          <Route path="/meer/meespelen" component={MyTriggers} />
          <Route path="/meer/herinneringen" component={Reminders} />
          <Route path="/meer/notities" component={Data} />
          <Route path="/meer/over" component={About} />
          <Route path="/meer/veilig/:part?" component={Safe} />
          <Route path="/huisarts" component={Doctor} />
          <Route path="/huisarts/bezoek" component={Visit} />
          <Route path="/ontdek" component={Discover} />
          <Route path="/lijkt-op" component={PatternCheck} />
          <Route path="/kou-of-warmte" component={ColdOrWarm} />
          <Route path="/weetjes" component={Topics} />
          <Route path="/weetjes/:id" component={TopicPage} />
          <Route default component={Today} />
        </Router>
      </ErrorBoundary>
      <Toast />
      <Announcer />
    </LocationProvider>
  );
}
