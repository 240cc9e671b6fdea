import { notifications } from '@mantine/notifications';
import { useNavigate } from 'react-router';
import type { Measured } from '../api/exportTypes';
import { problemBehind, titleOf } from '../api/problem';
import { address, request } from '../api/request';

/** Fetches a file of the record; what is so much that another person has to approve it leads to the page where that is asked for. */
export function useDownload(): (what: string) => void {
  const navigate = useNavigate();
  const fetchFile = async (what: string) => {
    const measured = await request<Measured>('/api/exports/measure', { query: { what } });
    if (measured.needsSecondPerson) {
      void navigate(address('/exports', { what }));
    } else {
      window.location.assign(what);
    }
  };
  return (what) => {
    fetchFile(what).catch((thrown: unknown) => {
      const problem = problemBehind(thrown);
      notifications.show({
        title: titleOf(problem),
        message: problem.detail,
        color: 'red',
        autoClose: false,
      });
    });
  };
}
