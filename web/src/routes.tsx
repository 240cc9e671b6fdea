import { createBrowserRouter } from 'react-router';
import { Failure } from './pages/Failure';
import { NotFound } from './pages/NotFound';
import { SectionPage } from './pages/SectionPage';
import { SignIn } from './pages/SignIn';
import { sections } from './sections';
import { Frame } from './shell/Frame';

/** The addresses of the product. All but signing in stand inside the frame. */
export const router = createBrowserRouter([
  { path: '/sign-in', element: <SignIn />, errorElement: <Failure /> },
  {
    element: <Frame />,
    errorElement: <Failure />,
    children: [
      {
        errorElement: <Failure />,
        children: [
          ...sections.map((section) => ({ path: section.path, element: <SectionPage section={section} /> })),
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
]);
