package org.asbuilt.fleet;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.flink.configuration.ConfigConstants;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.UnsupportedFileSystemSchemeException;
import org.apache.flink.core.plugin.PluginUtils;

/** The storage of a run as it is named on the command line: what its addresses mean, and whether it can be reached. */
final class Storage {
    private static final String MORE = "; docs/operation/fleet.md, \"On object storage\", says what it needs";

    private Storage() {}

    /**
     * A folder of this machine, or an address as it is; without steps that lead back, and the root of a bucket ends in a slash.
     *
     * @throws IllegalArgumentException if it is no address; says why in words for the command line
     */
    static URI address(String text) {
        if (!text.matches("[a-z][a-z0-9+.-]+:.*")) {
            return Path.of(text).toAbsolutePath().normalize().toUri();
        }
        URI address;
        try {
            address = new URI(text).normalize();
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException(
                    "this is no address: " + wrong.getMessage() + " (a blank is written %20)", wrong);
        }
        if (address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException("this is no folder: " + text + " (# is written %23, and ? is %3F)");
        }
        return isBucket(address) ? address.resolve("/") : address;
    }

    /** Whether it is a whole bucket, and no folder within. */
    static boolean isBucket(URI address) {
        String path = Optional.ofNullable(address.getPath()).orElse("");
        return address.getAuthority() != null && (path.isEmpty() || path.equals("/"));
    }

    /** Whether it is a folder of a file system of this machine, or one that looks so. */
    static boolean isOfMachine(URI address) {
        return "file".equals(address.getScheme());
    }

    /**
     * Takes plug-ins and their settings from where the environment says they are ({@code FLINK_PLUGINS_DIR}, {@code FLINK_CONF_DIR}), as
     * the processes of a cluster do by themselves.
     *
     * @return what is wrong with the settings
     */
    static Optional<String> plug() {
        if (System.getenv(ConfigConstants.ENV_FLINK_PLUGINS_DIR) == null) {
            return Optional.empty();
        }
        try {
            Configuration settings = GlobalConfiguration.loadConfiguration();
            FileSystem.initialize(settings, PluginUtils.createPluginManagerFromRootFolder(settings));
            return Optional.empty();
        } catch (RuntimeException wrong) {
            // Whatever reads YAML or a folder of plug-ins says so in its own way.
            return Optional.of("the settings in FLINK_CONF_DIR or the plug-ins in FLINK_PLUGINS_DIR cannot be read: "
                    + said(wrong)
                    + Optional.ofNullable(wrong.getCause())
                            .map(cause -> " (" + said(cause) + ")")
                            .orElse(""));
        }
    }

    /**
     * What stands in the way of listing a folder; empty if nothing does.
     *
     * @param isThere whether it has to be there already; of object storage, whether something has to lie in it
     */
    static Optional<String> hindrance(URI folder, boolean isThere) {
        return isOfMachine(folder) ? hindranceOfMachine(folder, isThere) : hindranceOfObjects(folder, isThere);
    }

    private static Optional<String> hindranceOfMachine(URI folder, boolean isThere) {
        try (DirectoryStream<Path> _ = Files.newDirectoryStream(Path.of(folder))) {
            return Optional.empty();
        } catch (NoSuchFileException missing) {
            return isThere ? Optional.of("there is nothing at " + folder) : Optional.empty();
        } catch (NotDirectoryException file) {
            return Optional.of(folder + " is no folder");
        } catch (AccessDeniedException denied) {
            return Optional.of(folder + " may not be listed by the user who runs this");
        } catch (IOException | IllegalArgumentException failure) {
            return Optional.of(folder + " cannot be listed: " + said(failure));
        }
    }

    private static Optional<String> hindranceOfObjects(URI folder, boolean isThere) {
        org.apache.flink.core.fs.Path path = new org.apache.flink.core.fs.Path(folder);
        try {
            FileStatus[] found = path.getFileSystem().listStatus(path);
            boolean isMissing = found == null || found.length == 0;
            return isThere && isMissing ? Optional.of("there is nothing at " + folder) : Optional.empty();
        } catch (UnsupportedFileSystemSchemeException unknown) {
            return Optional.of("Flink has no plug-in for " + folder.getScheme() + " here" + MORE);
        } catch (FileNotFoundException missing) {
            return isThere ? Optional.of("there is nothing at " + folder) : Optional.empty();
        } catch (IOException | RuntimeException refused) {
            // Plug-ins throw what their libraries throw.
            return Optional.of(folder + " cannot be listed: " + said(refused) + MORE);
        }
    }

    /** The words of a failure, in one line; what storage answers may be long. */
    static String said(Throwable failure) {
        String words = Optional.ofNullable(failure.getMessage())
                .map(message -> failure instanceof FileSystemException
                        ? failure.getClass().getSimpleName() + " " + message
                        : message)
                .orElse(failure.getClass().getSimpleName())
                .replaceAll("\\s+", " ");
        return words.length() > 400 ? words.substring(0, 400) + "..." : words;
    }
}
