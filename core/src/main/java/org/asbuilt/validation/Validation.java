package org.asbuilt.validation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.model.Id;

/**
 * How complete, accurate, consistent and timely the record of one subject is. Source: requirements P1.V-01 to P1.V-08.
 *
 * @param subject of which subject
 * @param groups each group of values, in the order of the catalogue of facets
 * @param whole the four criteria of the subject as a whole
 * @param state what follows from them
 * @param viewpoints from which sides the subject is known
 * @param designedOnly whether nothing but documents of the design stage knows it: it is not verified in the plant
 * @param required how many fields its profile asks for
 * @param missing the fields that are not filled, what is best filled next first
 */
public record Validation(
        Id subject,
        List<Group> groups,
        Map<Criterion, Judgement> whole,
        ValidationState state,
        Set<Viewpoint> viewpoints,
        boolean designedOnly,
        int required,
        List<Field> missing) {

    /**
     * The four criteria of one group of values.
     *
     * @param facet the name of the facet
     * @param recorded whether the record holds values of it
     * @param criteria the four criteria
     */
    public record Group(String facet, boolean recorded, Map<Criterion, Judgement> criteria) {
        /** Copies the map. */
        public Group {
            criteria = Collections.unmodifiableMap(new EnumMap<>(criteria));
        }

        /** What came of a criterion. */
        public Result result(Criterion criterion) {
            return of(criteria, criterion).result();
        }
    }

    /** Copies the collections. */
    public Validation {
        groups = List.copyOf(groups);
        whole = Collections.unmodifiableMap(new EnumMap<>(whole));
        viewpoints = Collections.unmodifiableSet(viewpoints);
        missing = List.copyOf(missing);
    }

    /** What came of a criterion for the subject as a whole. */
    public Judgement judgement(Criterion criterion) {
        return of(whole, criterion);
    }

    /** What came of a criterion for the subject as a whole. */
    public Result result(Criterion criterion) {
        return judgement(criterion).result();
    }

    /** How many of the fields that its profile asks for are filled. */
    public int filled() {
        return required - missing.size();
    }

    /** The field that is best filled next. */
    public Optional<Field> nextField() {
        return missing.stream().findFirst();
    }

    private static Judgement of(Map<Criterion, Judgement> criteria, Criterion criterion) {
        return Optional.ofNullable(criteria.get(criterion)).orElseThrow();
    }
}
