package org.asbuilt.thirdparty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Conformity;
import org.asbuilt.model.ContactRole;
import org.asbuilt.model.Facet;
import org.asbuilt.model.Id;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Subcontracting;
import org.asbuilt.model.SupplierAssessment;
import org.asbuilt.model.Supply;
import org.asbuilt.model.ThirdPartyContact;
import org.asbuilt.model.ThirdPartyProfile;
import org.asbuilt.validation.Circumstances;

/**
 * The six parts that a map of the supply chain has for each supplier, and what is missing of each. Source: requirements P5-02; NCSC,
 * mapping your supply chain.
 *
 * @param thirdParty of whom
 * @param elements the six, in their order
 */
public record Mapping(Id thirdParty, List<Element> elements) {
    /** Copies the list. */
    public Mapping {
        elements = List.copyOf(elements);
    }

    /** One of the six parts. */
    public enum Part {
        /** Suppliers and their subcontractors, and how they interrelate. */
        SUBCONTRACTORS,
        /** What is supplied and how important it is. */
        PRODUCT_AND_IMPORTANCE,
        /** What information flows, and of what value it is. */
        INFORMATION_FLOWS,
        /** Whom to ask for proof. */
        ASSURANCE_CONTACTS,
        /** When it was last assessed, when it is due, what is still to be done. */
        LAST_ASSESSMENT,
        /** Which certificates it has, and the proof. */
        CERTIFICATIONS
    }

    /**
     * What is known of one part.
     *
     * @param part which
     * @param known what is known, in words
     * @param missing what is not; empty if it is complete
     */
    public record Element(Part part, List<String> known, List<String> missing) {
        /** Copies the lists. */
        public Element {
            known = List.copyOf(known);
            missing = List.copyOf(missing);
        }

        /** Whether nothing is missing. */
        public boolean isComplete() {
            return missing.isEmpty();
        }
    }

    /** How many of the six are complete. */
    public int complete() {
        return (int) elements.stream().filter(Element::isComplete).count();
    }

    /**
     * Looks at a third party.
     *
     * @param givenOut what it was given, by what the logbook says
     * @param flowsStated whether somebody recorded what information flows to it, or that none does
     */
    public static Mapping of(Subject thirdParty, Circumstances around, List<GivenOut> givenOut, boolean flowsStated) {
        return new Mapping(
                thirdParty.id(),
                List.of(
                        subcontractors(thirdParty, around),
                        product(thirdParty),
                        flows(givenOut, flowsStated),
                        contacts(thirdParty),
                        assessment(thirdParty, around),
                        certifications(thirdParty, around)));
    }

    private static Element subcontractors(Subject thirdParty, Circumstances around) {
        List<String> known = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        thirdParty.facets(Subcontracting.class).forEach((key, sub) -> {
            Optional<String> name = sub.party().map(around::name).or(sub::name);
            name.ifPresent(one ->
                    known.add(one + sub.service().map(service -> ": " + service).orElse("")));
            if (name.isPresent() && sub.service().isEmpty()) {
                missing.add("what " + name.get() + " does");
            }
        });
        if (known.isEmpty() && !saysNone(thirdParty, Subcontracting.class)) {
            missing.add("its subcontractors, or that it has none");
        }
        return new Element(Part.SUBCONTRACTORS, known, missing);
    }

    private static Element product(Subject thirdParty) {
        Optional<ThirdPartyProfile> profile = thirdParty.facet(ThirdPartyProfile.class);
        List<String> known = new ArrayList<>();
        profile.ifPresent(one -> known.addAll(one.services()));
        boolean rated = profile.flatMap(ThirdPartyProfile::importance).isPresent();
        boolean supplies = false;
        for (Supply supply : thirdParty.facets(Supply.class).values()) {
            known.addAll(supply.services());
            rated |= supply.importance().isPresent();
            supplies |= !supply.products().isEmpty()
                    || !supply.assets().isEmpty()
                    || !supply.systems().isEmpty();
        }
        List<String> missing = new ArrayList<>();
        if (known.isEmpty() && !supplies) {
            missing.add("what it supplies");
        }
        if (!rated) {
            missing.add("how important that is");
        }
        return new Element(Part.PRODUCT_AND_IMPORTANCE, known, missing);
    }

    private static Element flows(List<GivenOut> givenOut, boolean stated) {
        List<String> known = givenOut.stream()
                .map(one -> one.what() + " (TLP:" + one.label().name() + ")")
                .distinct()
                .toList();
        return new Element(
                Part.INFORMATION_FLOWS,
                known,
                known.isEmpty() && !stated ? List.of("which information it holds, or that it holds none") : List.of());
    }

    private static Element contacts(Subject thirdParty) {
        List<String> known = thirdParty.facets(ThirdPartyContact.class).values().stream()
                .filter(contact ->
                        contact.role().filter(ContactRole.ASSURANCE::equals).isPresent())
                .flatMap(contact -> contact.name().or(contact::email).or(contact::phone).stream())
                .toList();
        return new Element(
                Part.ASSURANCE_CONTACTS, known, known.isEmpty() ? List.of("whom to ask for proof") : List.of());
    }

    private static Element assessment(Subject thirdParty, Circumstances around) {
        Optional<SupplierAssessment> last = AssessmentDue.last(thirdParty);
        List<String> known = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        last.flatMap(SupplierAssessment::assessed)
                .ifPresentOrElse(
                        day -> known.add("assessed on " + day), () -> missing.add("when it was last assessed"));
        last.stream()
                .flatMap(one -> one.openActions().stream())
                .forEach(action -> known.add("still to be done: " + action));
        if (AssessmentDue.of(thirdParty, around) instanceof AssessmentDue.By by) {
            known.add("next due on " + by.day() + (by.day().isBefore(around.today()) ? ", overdue" : ""));
        }
        if (last.isPresent() && last.flatMap(SupplierAssessment::result).isEmpty()) {
            missing.add("how the last assessment ended");
        }
        return new Element(Part.LAST_ASSESSMENT, known, missing);
    }

    private static Element certifications(Subject thirdParty, Circumstances around) {
        List<String> known = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Standard standard : Standard.of(thirdParty)) {
            Standard.State state = standard.state(around.today());
            known.add(standard.words() + ", " + words(state) + until(standard, state));
            if (state == Standard.State.LAPSED) {
                missing.add("a certificate for " + standard.words() + " that holds");
            }
            if (standard.conformity().evidence().isEmpty()
                    && standard.conformity().certificate().isEmpty()) {
                missing.add("the proof for " + standard.words());
            }
        }
        if (known.isEmpty() && !saysNone(thirdParty, Conformity.class)) {
            missing.add("its certifications, or that it has none");
        }
        return new Element(Part.CERTIFICATIONS, known, missing);
    }

    private static String until(Standard standard, Standard.State state) {
        String said = state == Standard.State.LAPSED ? ", was valid until " : ", valid until ";
        return standard.conformity().validUntil().map(day -> said + day).orElse("");
    }

    private static String words(Standard.State state) {
        return switch (state) {
            case CERTIFIED -> "certified";
            case CERTIFIED_WITHOUT_END -> "certified, until when is not recorded";
            case LAPSED -> "lapsed";
            case CLAIMED -> "claimed";
        };
    }

    /** Whether somebody said that there is none: a fact of that sort that holds nothing but an absence. */
    private static boolean saysNone(Subject subject, Class<? extends Facet> type) {
        String name = Shape.of(type).name();
        return subject.facts().entrySet().stream()
                .filter(entry -> entry.getKey().facet().equals(name))
                .anyMatch(entry -> entry.getValue().getLast().saysNone());
    }
}
