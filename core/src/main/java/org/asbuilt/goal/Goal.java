package org.asbuilt.goal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.model.Kind;
import org.asbuilt.rule.Rule;
import org.asbuilt.rule.Rules;

/**
 * Something that ought to be reached. It is a goal and no minimum: a gap with its reason is an answer too. Source: definitive view
 * guidance; requirements 0.1 and G-13.
 *
 * @param id its name, for example "P1-03": the number of the principle and that of the goal
 * @param principle under which principle it stands
 * @param sentence what ought to be reached
 * @param among which subjects of the kinds it is about
 * @param rules the names of the rules that measure it
 * @param references the clauses that the same evidence serves
 */
public record Goal(
        String id, Principle principle, String sentence, Among among, List<String> rules, List<Reference> references) {
    /** Copies the lists and checks that something measures it. */
    public Goal {
        rules = List.copyOf(rules);
        references = references.stream().sorted().distinct().toList();
        if (rules.isEmpty() || sentence.isBlank() || !id.startsWith("P" + principle.number() + "-")) {
            throw new IllegalArgumentException(
                    "goal " + id + " needs a sentence, a rule and an id that begins with P" + principle.number());
        }
    }

    /** The kinds of subject that it is about: those that its rules look at. */
    public Set<Kind> about() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        measures().forEach(rule -> kinds.addAll(rule.manual().about()));
        return kinds;
    }

    /** The rules that measure it. */
    public Stream<Rule> measures() {
        return rules.stream().flatMap(name -> Rules.named(name).stream());
    }

    /** Whether a clause is among its references. */
    public boolean serves(Reference reference) {
        return references.contains(reference);
    }

    /** Puts references to several frameworks together. */
    static List<Reference> references(List<List<Reference>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }
}
