package org.asbuilt.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What {@code ./asbuilt mutants} does before and after PIT. {@code choose SOURCES WHICH} prints what PIT is to be told, a line for its classes and one
 * for its features; {@code tell SOURCES mutations.csv WHICH} prints what became of the mutants. Which they are say a share in percent or full
 * names of classes.
 */
public final class Mutants {
    private static final Pattern PERCENT = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    private Mutants() {}

    /** Does what is named; exit code 2 if that is nothing it knows, or a share or class that there is not. */
    public static void main(String... arguments) throws IOException {
        try {
            run(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    private static void run(String... arguments) throws IOException {
        String what = arguments.length == 0 ? "" : arguments[0];
        if (what.equals("choose") && arguments.length > 2) {
            List<String> classes = Sources.classes(Path.of(arguments[1]));
            System.out.print(chosen(classes, Arrays.asList(arguments).subList(2, arguments.length)));
        } else if (what.equals("tell") && arguments.length > 3) {
            List<String> classes = Sources.classes(Path.of(arguments[1]));
            List<Mutant> mutants = Mutant.parse(Files.readAllLines(Path.of(arguments[2])));
            List<String> which = Arrays.asList(arguments).subList(3, arguments.length);
            System.out.print(told(classes, which, mutants));
        } else {
            System.err.println("usage: choose SOURCES PERCENT|CLASS... | tell SOURCES mutations.csv PERCENT|CLASS...");
            System.exit(2);
        }
    }

    private static boolean isShare(List<String> which) {
        return which.size() == 1 && PERCENT.matcher(which.getFirst()).matches();
    }

    /** What PIT breaks; a class that no file has is refused, or its tests would seem to see everything. */
    static String chosen(List<String> classes, List<String> which) {
        if (isShare(which)) {
            Share share = new Share(Double.parseDouble(which.getFirst()));
            return "org.asbuilt.*\n+DRAW(percent[" + share.percent() + "])\n";
        }
        which.stream().filter(name -> !classes.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("no class of the module is called '" + name
                    + "': give full names of classes with a file of their own, such as " + classes.getFirst());
        });
        return which.stream().map(name -> name + "," + name + "$*").collect(Collectors.joining(",", "", "\n\n"));
    }

    /**
     * A page in Markdown: the mutants of each package if they were drawn and of each class if classes were named, those of all with the
     * estimate, and each that no test saw.
     */
    static String told(List<String> classes, List<String> which, List<Mutant> mutants) {
        boolean drawn = isShare(which);
        Function<Mutant, String> place = drawn ? Mutant::place : Mutant::file;
        List<Tally> rows = (drawn ? mutants.stream().map(place).distinct().sorted() : which.stream())
                .map(name -> Tally.of(name, mutants, place))
                .toList();
        Tally all = Tally.sum(drawn ? "of " + classes.size() + " classes" : "together", rows);
        StringBuilder page = new StringBuilder("""
                | %s | mutants | killed | timed out | survived | not covered | undecided |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                """.formatted(drawn ? "package" : "class"));
        rows.forEach(tally -> page.append(tally.row()));
        page.append(all.row());
        if (drawn) {
            boolean whole = Double.parseDouble(which.getFirst()) == 100;
            page.append('\n')
                    .append(Estimate.of(all.killed(), all.decided(), whole).sentence())
                    .append('\n');
        }
        page.append('\n');
        mutants.stream()
                .filter(mutant -> !mutant.fate().isSeen())
                .sorted()
                .forEach(mutant -> page.append(mutant.item()));
        return page.toString();
    }
}
