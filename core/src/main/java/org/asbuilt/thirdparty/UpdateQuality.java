package org.asbuilt.thirdparty;

import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AdvisoryChannel;
import org.asbuilt.model.Component;
import org.asbuilt.model.CsafRole;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ProductProfile;
import org.asbuilt.model.VendorUpdate;
import org.asbuilt.validation.Circumstances;

/**
 * What a maker says of its updates: of how many it says what they are for, how urgent they are, whether attackers use what they mend, and which
 * vulnerabilities they mend; and whether it uses CSAF and delivers parts lists. Source: requirements P5-15; question 56.
 *
 * @param updates how many updates of its products are recorded
 * @param categorised of how many it says what they are for
 * @param urgency of how many it says how urgent they are
 * @param exploitation of how many it says whether attackers use what they mend
 * @param vulnerabilities of how many it names the vulnerabilities by CVE number
 * @param csaf whether it publishes advisories as CSAF, if that is recorded
 * @param partsLists of how many of its products there is a parts list of software
 */
public record UpdateQuality(
        int updates,
        int categorised,
        int urgency,
        int exploitation,
        int vulnerabilities,
        Optional<Boolean> csaf,
        int partsLists) {

    /** That of a third party, by the products whose maker bears its name. */
    public static UpdateQuality of(Subject thirdParty, Circumstances around) {
        Named named = Named.of(thirdParty);
        List<Subject> products = around.subjects(Kind.PRODUCT).stream()
                .filter(product -> product.facet(ProductProfile.class)
                        .flatMap(ProductProfile::manufacturer)
                        .filter(named::is)
                        .isPresent())
                .toList();
        List<VendorUpdate> updates = products.stream()
                .flatMap(product -> product.existing(VendorUpdate.class).values().stream())
                .toList();
        return new UpdateQuality(
                updates.size(),
                (int) updates.stream()
                        .filter(one -> !one.categories().isEmpty())
                        .count(),
                (int) updates.stream().filter(one -> one.urgency().isPresent()).count(),
                (int) updates.stream()
                        .filter(one -> one.exploitation().isPresent())
                        .count(),
                (int) updates.stream()
                        .filter(one -> !one.vulnerabilities().isEmpty())
                        .count(),
                thirdParty
                        .facet(AdvisoryChannel.class)
                        .flatMap(AdvisoryChannel::role)
                        .map(role -> role != CsafRole.NONE),
                (int) products.stream()
                        .filter(product -> !product.existing(Component.class).isEmpty())
                        .count());
    }
}
