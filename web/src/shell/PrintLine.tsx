import dayjs from 'dayjs';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { isPast, type Moment } from '../api/moment';
import { seesPart } from '../api/session';
import { isKnown, type Me, type Status } from '../api/types';
import { t } from '../language/t';
import { zoneInWords } from '../parts/zone';
import { momentInWords } from './momentInWords';

/** When the page goes to the printer; until then, when it was drawn. */
function usePrinted(): Date {
  const [printed, setPrinted] = useState(() => new Date());
  useEffect(() => {
    const now = () => {
      // The browser takes the page as it is once this is done.
      flushSync(() => {
        setPrinted(new Date());
      });
    };
    window.addEventListener('beforeprint', now);
    return () => {
      window.removeEventListener('beforeprint', now);
    };
  }, []);
  return printed;
}

function inWords(instant: string | Date): string {
  return dayjs(instant).format(t('YYYY-MM-DD HH:mm'));
}

/** The newest commit with its moment. */
function newest(status: Status): string {
  return isKnown(status.recorded)
    ? t('Record at commit {0} of {1}', status.commit, inWords(status.recorded))
    : t('Record at commit {0}', status.commit);
}

/** Which state of the record the page shows: the newest commit, unless a moment of the record was asked for. */
function stateInWords(status: Status | undefined, moment: Moment): string {
  const asked = isPast(moment) ? [momentInWords(moment)] : [];
  return [...(status === undefined || moment.record !== undefined ? [] : [newest(status)]), ...asked].join(
    '. ',
  );
}

/** The first line on paper: which installation, page and state of the record, who printed it and when, and whether that person sees all of it. */
export function PrintLine({
  page,
  status,
  moment,
  session,
}: {
  page: string | undefined;
  status: Status | undefined;
  /** The moment that the page shows; now, if it does not follow the clocks. */
  moment: Moment;
  session: Me;
}) {
  const printed = usePrinted();
  const name = status?.name ?? '';
  const said = [
    name === '' || name === 'Asbuilt' ? 'Asbuilt' : `Asbuilt, ${name}`,
    page ?? '',
    stateInWords(status, moment),
  ];
  return (
    <p className="print-only print-line">
      <span>
        {said.filter((part) => part !== '').join('. ')}. Printed by {session.name}, {inWords(printed)}. Times
        are of {zoneInWords(printed)}.
      </span>{' '}
      {seesPart(session) && <b>Whoever printed this sees part of the record.</b>}
    </p>
  );
}
