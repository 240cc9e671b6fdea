package org.asbuilt.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How two values of a part are told to agree. The value is kept as each source wrote it; only the comparison folds. */
public enum Comparison {
    /** The canonical texts are the same. */
    EXACT {
        @Override
        public String fold(String canonical) {
            return canonical;
        }
    },
    /** The same letters and digits, whatever the case, blanks and punctuation. */
    TEXT {
        @Override
        public String fold(String canonical) {
            StringBuilder folded = new StringBuilder(canonical.length());
            for (int i = 0; i < canonical.length(); ) {
                int letter = canonical.codePointAt(i);
                i += Character.charCount(letter);
                if (Character.isLetterOrDigit(letter)) {
                    folded.appendCodePoint(Character.toLowerCase(letter));
                }
            }
            return folded.isEmpty() ? canonical : folded.toString();
        }
    },
    /** The same organisation: as TEXT, without legal forms and the general words of company names. */
    ORGANISATION {
        @Override
        public String fold(String canonical) {
            StringBuilder kept = new StringBuilder();
            for (String word : WORDS.split(canonical.toLowerCase(Locale.ROOT))) {
                if (!COMPANY_WORDS.contains(word)) {
                    kept.append(word);
                }
            }
            return kept.isEmpty() ? TEXT.fold(canonical) : kept.toString();
        }
    },
    /** The same model: as TEXT, and one may name the family before or the variant behind what the other names. */
    MODEL {
        @Override
        public String fold(String canonical) {
            return TEXT.fold(canonical);
        }

        @Override
        public boolean agree(String one, String other) {
            String shorter = fold(one.length() <= other.length() ? one : other);
            String longer = fold(one.length() <= other.length() ? other : one);
            return shorter.equals(longer)
                    || (shorter.length() >= SHORTEST_MODEL && (longer.startsWith(shorter) || longer.endsWith(shorter)));
        }
    },
    /** Notes in free words: they stand beside each other and never contradict. */
    NOTES {
        @Override
        public String fold(String canonical) {
            return "";
        }
    },
    /** The same version: a leading V or "version", leading zeros and trailing zero components do not count. */
    VERSION {
        @Override
        public String fold(String canonical) {
            String folded = VERSION_PREFIX
                    .matcher(canonical.toLowerCase(Locale.ROOT).strip())
                    .replaceFirst("");
            folded = LEADING_ZEROS.matcher(folded).replaceAll("");
            return TRAILING_ZEROS.matcher(folded).replaceFirst("").replaceAll("\\s+", " ");
        }
    };

    private static final int SHORTEST_MODEL = 5;
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern VERSION_PREFIX = Pattern.compile("^(version|ver|firmware|fw|v)[ .:]*(?=\\d)");
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![0-9a-z])0+(?=\\d)");
    private static final Pattern TRAILING_ZEROS = Pattern.compile("(\\.0)+$");
    private static final Set<String> COMPANY_WORDS = CompanyForms.and(Set.of(
            "ab",
            "group",
            "technologies",
            "technology",
            "electronics",
            "electric",
            "elec",
            "industries",
            "industry",
            "industrial",
            "automation",
            "foundation",
            "systems",
            "the",
            "and",
            "communications",
            "networks",
            "trading"));

    /** What is compared: two values agree just if their folded texts are the same. */
    public abstract String fold(String canonical);

    /** Whether the two canonical texts agree. */
    public boolean agree(String one, String other) {
        return one.equals(other) || fold(one).equals(fold(other));
    }
}
