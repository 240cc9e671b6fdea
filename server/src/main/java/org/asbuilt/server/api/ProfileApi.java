package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.record.Home;
import org.asbuilt.server.view.ColumnsView;
import org.asbuilt.server.view.ListView;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What the columns of lists hold. */
@RestController
public class ProfileApi {
    private final FrontOffice office;

    /** What is to be kept under a name. */
    public record NamedColumns(String name, List<ColumnsView.TableColumns> tables) {}

    /** The profiles of that office. */
    public ProfileApi(FrontOffice office) {
        this.office = office;
    }

    /** The profiles that people kept, then those that come with the program. */
    @Needs(value = Permission.READ, action = "profiles.list")
    @GetMapping("/api/profiles")
    public List<ColumnsView> profiles() {
        return office.profiles().all();
    }

    /** Keeps a profile; one of the same name is replaced. */
    @Needs(value = Permission.IMPORT, action = "profiles.keep")
    @PostMapping("/api/profiles")
    @ResponseStatus(HttpStatus.CREATED)
    public ColumnsView keepProfile(@RequestBody NamedColumns body, HttpServletRequest request) {
        return office.profiles()
                .keep(
                        Gate.person(request).user(),
                        new ColumnsView(body.name(), body.tables(), Optional.empty(), Optional.empty()));
    }

    /** How a list begins and how its columns would be understood. Nothing is kept. */
    @Needs(value = Permission.IMPORT, action = "profiles.guess")
    @PostMapping(path = "/api/profiles/guess", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    public ListView guessColumns(@RequestParam MultipartFile file) {
        Path folder = office.home().freshFolder();
        try {
            return office.profiles().guess(Uploads.name(file), Uploads.stored(folder, 0, file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read an upload", e);
        } finally {
            Home.remove(folder);
        }
    }
}
