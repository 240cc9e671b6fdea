package org.asbuilt.thirdparty.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.ThirdPartyContact;
import org.asbuilt.path.Connectivity;
import org.asbuilt.path.Reach;
import org.asbuilt.thirdparty.Supplied;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.PlantText;
import org.junit.jupiter.api.Test;

/** What to know and do when a third party is broken into or gone. Source: requirements P5-03, P5-12; fixture K7. */
class IncidentTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/incident");
    private static final PlantText PLANT = plant();
    private static final Circumstances AROUND = PLANT.circumstances();

    private static PlantText plant() {
        try {
            return PlantText.of(Files.readString(GOLDEN.resolve("plant.txt")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Subject subject(String name) {
        return AROUND.subject(PLANT.id(name)).orElseThrow();
    }

    private static Compromise compromise(String party) {
        return Compromise.of(Connectivity.of(AROUND), AROUND, subject(party));
    }

    private static void holds(String name, String told) throws IOException {
        Path golden = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(golden, told);
        }
        assertThat(golden).as("rewrite with ./asbuilt golden").hasContent(told);
    }

    private static String name(Id id) {
        return AROUND.name(id);
    }

    private static String names(List<Id> ids) {
        return ids.stream().map(AROUND::name).sorted().collect(Collectors.joining(", "));
    }

    private static String reach(Reach reach) {
        return reach.isCertain() ? reach.surely().name() : reach.surely() + " to " + reach.possibly();
    }

    private static String or(Optional<?> said) {
        return said.map(Object::toString).orElse("?");
    }

    @Test
    void oneReadingTellsAllOfAThirdPartyThatIsBrokenInto() throws IOException {
        holds("northfell-compromised.txt", text(compromise("northfell")));
    }

    @Test
    void thirdPartyThatHasNothingToDoWithThePlantLeavesNothingToCut() throws IOException {
        holds("idle-compromised.txt", text(compromise("idle")));
    }

    @Test
    void oneReadingTellsWhatNobodySupportsAnyMore() throws IOException {
        holds("northfell-gone.txt", text(Disappearance.of(AROUND, subject("northfell"))));
        holds("idle-gone.txt", text(Disappearance.of(AROUND, subject("idle"))));
    }

    @Test
    void contactsForSecurityComeFirstAndOfTheseThoseThatSayWhenTheyAnswer() {
        assertThat(Compromise.contacts(subject("northfell")))
                .extracting(ThirdPartyContact::name)
                .containsExactly(Optional.of("PSIRT"), Optional.of("Alarm"), Optional.of("Desk"), Optional.of("Bell"));
    }

    private static String text(Compromise one) {
        StringBuilder text = new StringBuilder(name(one.thirdParty()) + " is broken into\n");
        text.append("works for it: ").append(names(one.subcontractors())).append('\n');
        one.paths().stream()
                .map(path -> "path " + name(path.id()) + " of "
                        + or(path.thirdParty().map(AROUND::name)) + " to " + names(path.destinations()) + "\n")
                .sorted()
                .forEach(text::append);
        one.accounts().stream()
                .map(held -> "account " + name(held.asset()) + " " + held.key() + " " + held.how() + "\n")
                .sorted()
                .forEach(text::append);
        one.supplied().stream().map(IncidentTest::text).sorted().forEach(text::append);
        one.components().forEach(part -> text.append("part of " + name(part.holder()) + ": " + part.key() + "\n"));
        one.information().forEach(given -> text.append("holds: " + given.label() + " since " + given.at() + "\n"));
        one.contracts().stream()
                .map(contract -> "contract " + contract.name() + "\n")
                .sorted()
                .forEach(text::append);
        one.contacts().forEach(contact -> text.append("call " + or(contact.name()) + "\n"));
        one.cuts().forEach(cut -> text.append(text(cut)));
        one.reached().stream()
                .map(end -> "reaches " + name(end.reached().id()) + " in "
                        + end.reached().hops() + ", " + reach(end.reached().reach())
                        + (end.safetyRelated() ? ", safety" : "") + (end.critical() ? ", critical" : "") + "\n")
                .sorted()
                .forEach(text::append);
        one.functions()
                .forEach(function -> text.append("affects " + name(function.function()) + " by " + name(function.by())
                        + ", " + reach(function.reach()) + "\n"));
        return text.toString();
    }

    private static String text(CutOff cut) {
        return "cut %d. %s %s of %s%s%s: %s, %d assets; plan %s, who %s, how %s, minutes %s; contracts %s, exempt %s; stops %s\n"
                .formatted(
                        cut.place(),
                        cut.sort(),
                        name(cut.carrier()),
                        or(cut.party().map(AROUND::name)),
                        cut.suspected() ? ", suspected" : "",
                        cut.outOfBand() ? ", out of band" : "",
                        reach(cut.inward()),
                        cut.assets(),
                        or(cut.planned().map(AROUND::name)),
                        or(cut.who()),
                        or(cut.how()),
                        or(cut.minutes()),
                        cut.contracts(),
                        cut.exempt().map(why -> "“" + why + "”").orElse("?"),
                        cut.functions().stream().map(one -> name(one.id())).toList());
    }

    private static String text(Supplied one) {
        return "supplies " + name(one.id()) + " " + one.parts() + (one.stated() ? " stated" : "") + ", "
                + or(one.importance()) + ", " + or(one.alternative()) + "\n";
    }

    private static String text(Disappearance gone) {
        StringBuilder text = new StringBuilder(name(gone.thirdParty()) + " is gone\n");
        gone.unsupported().stream()
                .map(one -> (one.byComponent() ? "in part: " : "wholly: ")
                        + or(one.product().map(AROUND::name)) + " " + text(one.supplied()))
                .sorted()
                .forEach(text::append);
        gone.components().forEach(part -> text.append("part of " + name(part.holder()) + ": " + part.key() + "\n"));
        gone.services()
                .forEach(end -> text.append("ends: " + end.service() + ", then " + or(end.alternative()) + "\n"));
        text.append("functions: ").append(names(gone.functions())).append('\n');
        return text.toString();
    }
}
