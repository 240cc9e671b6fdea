package org.asbuilt.server.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.assessment.Counted;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.Id;
import org.asbuilt.rule.Finding;
import org.asbuilt.validation.Circumstances;

/**
 * A place where a rule's sentence is not true.
 *
 * @param key stays the same while the matter does
 * @param rule the rule's name
 * @param severity ERROR, WARNING or NOTE
 * @param subject the id of the subject
 * @param kind its kind
 * @param name what it is called
 * @param part the path of the part, if it is one
 * @param others the other subjects that it is about
 * @param sentence what is wrong
 * @param waiver the waiver that is in force
 */
public record FindingView(
        String key,
        String rule,
        String severity,
        String subject,
        String kind,
        String name,
        Optional<String> part,
        List<String> others,
        String sentence,
        Optional<WaiverView> waiver) {

    /**
     * Why a finding does not count for a time.
     *
     * @param person who bears it
     * @param at since when
     * @param reason why
     * @param compensation what is done instead; may be empty
     * @param until when it counts again
     */
    public record WaiverView(String person, Instant at, String reason, String compensation, Instant until) {
        static WaiverView of(Entry.Waived waived) {
            return new WaiverView(waived.person(), waived.at(), waived.reason(), waived.compensation(), waived.until());
        }
    }

    /** A finding in the record that it was found in. */
    public static FindingView of(Counted counted, Circumstances around) {
        Finding finding = counted.finding();
        return new FindingView(
                finding.key(),
                finding.rule(),
                finding.severity().name(),
                finding.subject().value(),
                finding.subject().kind().text(),
                around.name(finding.subject()),
                finding.part().map(Object::toString),
                finding.others().stream().map(Id::value).toList(),
                finding.sentence(),
                counted.waiver().map(WaiverView::of));
    }
}
