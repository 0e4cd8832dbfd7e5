/** All screens and the addresses they live at. Only the first screen comes with the first visit's script. */
import { ErrorBoundary, LocationProvider, lazy, Route, Router } from 'preact-iso';
import './shared/tokens.css';
import './shared/base.css';
import './shared/layout.css';
import './shared/parts.css';
import { Announcer } from './shared/announce.tsx';
import { ExampleBar } from './shared/example-bar.tsx';
import { SaveAlert } from './shared/save-alert.tsx';
import { Toast } from './shared/toast.tsx';
import { Today } from './today/today.tsx';

const Welcome = lazy(() => import('./welcome/welcome.tsx').then((m) => m.Welcome));
const Start = lazy(() => import('./start/start.tsx').then((m) => m.Start));
const MeasureScreen = lazy(() => import('./measure/measure.tsx').then((m) => m.MeasureScreen));
const Guide = lazy(() => import('./guide/guide.tsx').then((m) => m.Guide));
const ReliefScreen = lazy(() => import('./relief/relief.tsx').then((m) => m.ReliefScreen));
const Evening = lazy(() => import('./evening/evening.tsx').then((m) => m.Evening));
const Rest = lazy(() => import('./rest/rest.tsx').then((m) => m.Rest));
const Review = lazy(() => import('./review/review.tsx').then((m) => m.Review));
const Habits = lazy(() => import('./habits/habits.tsx').then((m) => m.Habits));
const Diary = lazy(() => import('./diary/diary.tsx').then((m) => m.Diary));
const DiaryDay = lazy(() => import('./diary/diary-day.tsx').then((m) => m.DiaryDay));
const More = lazy(() => import('./more/more.tsx').then((m) => m.More));
const Settings = lazy(() => import('./more/settings.tsx').then((m) => m.Settings));
const Reminders = lazy(() => import('./more/reminders.tsx').then((m) => m.Reminders));
const Data = lazy(() => import('./more/data.tsx').then((m) => m.Data));
const About = lazy(() => import('./more/about.tsx').then((m) => m.About));
const Doctor = lazy(() => import('./doctor/doctor.tsx').then((m) => m.Doctor));

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
          <Route path="/avond" component={Evening} />
          <Route path="/rust" component={Rest} />
          <Route path="/terugblik" component={Review} />
          <Route path="/gewoontes" component={Habits} />
          <Route path="/dagboek" component={Diary} />
          <Route path="/dagboek/:day" component={DiaryDay} />
          <Route path="/meer" component={More} />
          <Route path="/meer/instellingen" component={Settings} />
          <Route path="/meer/herinneringen" component={Reminders} />
          <Route path="/meer/notities" component={Data} />
          <Route path="/meer/over" component={About} />
          <Route path="/huisarts" component={Doctor} />
          <Route default component={Today} />
        </Router>
      </ErrorBoundary>
      <Toast />
      <Announcer />
    </LocationProvider>
  );
}
