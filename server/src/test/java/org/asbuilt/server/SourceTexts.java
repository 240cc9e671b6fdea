package org.asbuilt.server;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the sources of the server say of their types, methods and parts, by the name of each below {@code org.asbuilt.server}. */
final class SourceTexts extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final String ROOT = "org.asbuilt.server.";

    private final DocTrees trees;
    private final SortedMap<String, String> texts = new TreeMap<>();
    private final RefusalCodes refused = new RefusalCodes();
    private final Deque<String> within = new ArrayDeque<>();

    private SourceTexts(DocTrees trees) {
        this.trees = trees;
    }

    /** Texts and codes by what they are about, as {@code texts.txt} holds them. */
    static SortedMap<String, String> all() throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> sources = Files.walk(SOURCES)) {
            List<Path> wanted = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(wanted));
            SourceTexts found = new SourceTexts(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                found.unit(unit);
            }
            found.texts.putAll(found.refused.byMethod());
            found.texts.put("!", found.refused.all());
            return found.texts;
        }
    }

    private void unit(CompilationUnitTree unit) {
        within.push((unit.getPackageName() + ".").replace(ROOT, ""));
        scan(unit, null);
        within.clear();
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        within.push(within.getFirst() + type.getSimpleName());
        comment().ifPresent(comment -> {
            texts.put(within.getFirst(), said(comment.getFullBody()));
            parameters(comment, within.getFirst());
        });
        within.push(within.getFirst() + ".");
        super.visitClass(type, null);
        within.pop();
        within.pop();
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        String name = within.getFirst() + method.getName();
        if (isEndpoint(method)) {
            comment().ifPresent(comment -> {
                texts.put(name, said(comment.getFullBody()));
                parameters(comment, name);
            });
        }
        refused.scan(name, isEndpoint(method), method);
        return super.visitMethod(method, null);
    }

    private static boolean isEndpoint(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .map(one -> one.getAnnotationType().toString())
                .anyMatch(name -> name.endsWith("Mapping"));
    }

    private Optional<DocCommentTree> comment() {
        return Optional.ofNullable(trees.getDocCommentTree(getCurrentPath()));
    }

    private void parameters(DocCommentTree comment, String of) {
        for (DocTree tag : comment.getBlockTags()) {
            if (tag instanceof ParamTree parameter) {
                texts.put(of + "." + parameter.getName(), said(parameter.getDescription()));
            }
        }
    }

    private static String said(List<? extends DocTree> parts) {
        return parts.stream()
                .map(SourceTexts::said)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String said(DocTree part) {
        return switch (part) {
            case TextTree text -> text.getBody();
            case LiteralTree literal
            when literal.getKind() == DocTree.Kind.CODE ->
                "`" + literal.getBody().getBody() + "`";
            case LiteralTree literal -> literal.getBody().getBody();
            case LinkTree link when link.getLabel().isEmpty() -> reference(link);
            case LinkTree link -> said(link.getLabel());
            case EntityTree entity ->
                entity.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
            default -> " ";
        };
    }

    private static String reference(LinkTree link) {
        String signature = link.getReference().getSignature().replaceAll("\\(.*", "");
        return "`" + signature.replaceFirst(".*[.#]", "") + "`";
    }
}
