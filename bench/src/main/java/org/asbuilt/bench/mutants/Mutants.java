package org.asbuilt.bench.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What {@code ./asbuilt mutants} does before and after PIT. {@code choose SOURCES WHICH} prints the classes to be broken, as PIT takes them;
 * {@code tell SOURCES mutations.csv WHICH} prints what became of them. Which they are say a share in percent or their full names.
 */
public final class Mutants {
    private static final Pattern SHARE = Pattern.compile("[0-9]+(\\.[0-9]+)?");

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
            List<String> population = Sample.population(Path.of(arguments[1]));
            System.out.println(chosen(population, Arrays.asList(arguments).subList(2, arguments.length)).stream()
                    .map(name -> name + "," + name + "$*")
                    .collect(Collectors.joining(",")));
        } else if (what.equals("tell") && arguments.length > 3) {
            List<String> population = Sample.population(Path.of(arguments[1]));
            List<Mutant> mutants = Mutant.parse(Files.readAllLines(Path.of(arguments[2])));
            List<String> which = Arrays.asList(arguments).subList(3, arguments.length);
            System.out.print(told(population, which, mutants));
        } else {
            System.err.println("usage: choose SOURCES PERCENT|CLASS... | tell SOURCES mutations.csv PERCENT|CLASS...");
            System.exit(2);
        }
    }

    private static boolean isShare(List<String> which) {
        return which.size() == 1 && SHARE.matcher(which.getFirst()).matches();
    }

    /** The classes that are meant; a name that no file has is refused, or its tests would seem to see everything. */
    static List<String> chosen(List<String> population, List<String> which) {
        if (isShare(which)) {
            return Sample.of(population, Double.parseDouble(which.getFirst()));
        }
        which.stream().filter(name -> !population.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("no class of the module is called '" + name
                    + "': give full names of classes with a file of their own, such as " + population.getFirst());
        });
        return which;
    }

    /** A page in Markdown: the mutants of each class, those of all with the estimate, and each that no test saw. */
    static String told(List<String> population, List<String> which, List<Mutant> mutants) {
        List<Tally> classes = chosen(population, which).stream()
                .map(name -> Tally.of(name, mutants))
                .toList();
        StringBuilder page = new StringBuilder("""
                | class | mutants | killed | timed out | survived | not covered | undecided |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        classes.forEach(tally -> page.append(tally.row()));
        page.append(Tally.sum(classes.size() + " of " + population.size() + " classes", classes)
                .row());
        if (isShare(which)) {
            page.append('\n')
                    .append(Estimate.of(population.size(), classes).sentence())
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
