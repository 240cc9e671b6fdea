package org.asbuilt.server.api;

import java.util.Collection;
import java.util.List;
import org.asbuilt.information.value.Meeting;
import org.asbuilt.information.value.Part;
import org.asbuilt.information.value.Recipient;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationAggregate;
import org.asbuilt.model.Shape;
import org.asbuilt.server.record.Combinations;
import org.asbuilt.validation.Circumstances;

/**
 * What comes together with a recipient, told to whoever asks: it is judged by the whole record, and told in as much as the reader sees of
 * it. Who does not see what is more together, or a part of it, hears that something is.
 */
final class MeetingsTold {
    private static final String HIDDEN =
            "with this the recipient gets more together than its parts: somebody who sees what has to approve it";
    private static final String FACET = Shape.of(InformationAggregate.class).name();
    private final FrontOffice office;

    MeetingsTold(FrontOffice office) {
        this.office = office;
    }

    /** What an export completes. */
    List<String> ofExport(String recipient, String what) {
        Combinations all = office.sharing().combinations();
        Recipient who = all.recipient(recipient);
        return sentences(all.meetings(who, all.tells(what)), who.name());
    }

    /** What there is to say of meetings; near ones only to whom they are shown. */
    List<String> sentences(List<Meeting> meetings, String recipient) {
        Circumstances seen = office.circumstances();
        return meetings.stream()
                .filter(meeting -> meeting.isComplete() || sees(meeting))
                .map(meeting -> sees(meeting) ? meeting.sentence(recipient, seen) : HIDDEN)
                .distinct()
                .toList();
    }

    /** The same of what was told when something was asked for. */
    List<String> kept(List<String> warnings, Collection<Id> completes) {
        boolean whole = office.counter().view().isUnconfined();
        if (warnings.isEmpty() || (whole && completes.stream().allMatch(this::sees))) {
            return warnings;
        }
        return completes.isEmpty() ? List.of() : List.of(HIDDEN);
    }

    private boolean sees(Meeting meeting) {
        return sees(meeting.aggregate().id())
                && meeting.aggregate().parts().stream().allMatch(part -> switch (part) {
                    case Part.Item one -> office.counter().sight().sees(one.item());
                    case Part.Sort ignored -> true;
                });
    }

    private boolean sees(Id aggregate) {
        return office.counter().sight().sees(aggregate, FACET);
    }
}
