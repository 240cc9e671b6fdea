package org.asbuilt.server.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** One person's window of the browser. It notes what went wrong in it and every address outside the product. */
final class Window implements AutoCloseable {
    private static final int SLOWEST_ANSWER = 60_000;

    /**
     * How many times slower than here the pages are to run: {@code -Dasbuilt.slowness=8} finds what holds only on a fast machine.
     */
    private static final int SLOWNESS = Integer.getInteger("asbuilt.slowness", 1);

    static {
        // Assertions of the browser wait 5 s by themselves, which a loaded machine passes.
        PlaywrightAssertions.setDefaultAssertionTimeout(SLOWEST_ANSWER);
    }

    private final BrowserContext context;
    private final Page page;
    private final String base;
    /** How much of a page is worth a picture, in pixels. */
    private static final double MOST_HIGH = 3600;

    private static final int MOST_SHEETS = 3;
    private static final int SHEET_DPI = 90;
    private static final int SHEET_GAP = 12;

    private final Optional<Path> pictures;
    private final List<String> troubles = new ArrayList<>();

    /**
     * Opens a window.
     *
     * @param base the address of the server
     * @param pictures the folder that pictures of pages go to, if they are wanted
     */
    Window(Browser browser, String base, Optional<Path> pictures, ColorScheme scheme) {
        this.base = base;
        this.pictures = pictures;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setColorScheme(scheme)
                .setLocale("en-GB")
                .setTimezoneId("UTC"));
        context.setDefaultTimeout(SLOWEST_ANSWER);
        page = context.newPage();
        if (SLOWNESS > 1) {
            JsonObject rate = new JsonObject();
            rate.addProperty("rate", SLOWNESS);
            context.newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
        }
        page.onPageError(error -> troubles.add("error of the page: " + error));
        page.onConsoleMessage(message -> {
            // A browser reports every refused request as an error, also one that the page asked on purpose.
            if (message.type().equals("error") && !message.text().contains("status of 401")) {
                troubles.add("console: " + message.text() + " at " + message.location());
            }
        });
        page.onRequest(request -> {
            URI wanted = URI.create(request.url().replaceAll("[|{}\\[\\]\"<> ]", "_"));
            if (List.of("http", "https", "ws", "wss").contains(String.valueOf(wanted.getScheme()))
                    && !request.url().startsWith(base)) {
                troubles.add("asks outside the product: " + request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    /** The address of the product. */
    String base() {
        return base;
    }

    /** What went wrong so far. */
    List<String> troubles() {
        return troubles;
    }

    /** Goes to an address of the product and waits for the head of the page. */
    Window open(String path) {
        page.navigate(path.startsWith("http") ? path : base + path);
        page.locator("h1").first().waitFor();
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** Waits for a text to stand on the page. */
    Window sees(String text) {
        page.getByText(text)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .waitFor();
        return this;
    }

    /** Fills the field whose label begins so; a star behind a label says that it is required. */
    void fill(String label, String value) {
        page.getByLabel(Pattern.compile("^" + label)).first().fill(value);
    }

    void password(String value) {
        page.locator("input[name=password]").fill(value);
        Locator again = page.locator("input[name=password-again]");
        if (again.count() > 0) {
            again.fill(value);
        }
    }

    void signIn(String user, String password) {
        open("/sign-in");
        page.locator("input[name=username]").fill(user);
        password(password);
        button("Sign in").click();
        page.locator("nav").waitFor();
    }

    /** Keeps a picture of the window, if pictures are wanted. */
    void picture(String name) {
        pictures.ifPresent(folder -> {
            page.waitForTimeout(400);
            keep(folder.resolve(name + ".png"));
        });
    }

    /** The same of the page as far as it reaches, to four screens. */
    void wholePicture(String name) {
        pictures.ifPresent(folder -> {
            page.waitForTimeout(400);
            double width = page.viewportSize().width;
            Number height = (Number) page.evaluate("() => document.documentElement.scrollHeight");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(folder.resolve(name + ".png"))
                    .setFullPage(true)
                    .setClip(0, 0, width, Math.min(height.doubleValue(), MOST_HIGH))
                    .setAnimations(ScreenshotAnimations.DISABLED));
        });
    }

    /**
     * What comes out of the printer, on A4: its first sheets side by side in one picture.
     *
     * @throws IOException if the disk fails
     */
    void paper(String name) throws IOException {
        if (pictures.isEmpty()) {
            return;
        }
        byte[] printed = page.pdf(
                new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true).setPrintBackground(false));
        try (PDDocument document = Loader.loadPDF(printed)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<BufferedImage> sheets = new ArrayList<>();
            for (int i = 0; i < Math.min(document.getNumberOfPages(), MOST_SHEETS); i++) {
                sheets.add(renderer.renderImageWithDPI(i, SHEET_DPI));
            }
            int width = sheets.stream()
                    .mapToInt(sheet -> sheet.getWidth() + SHEET_GAP)
                    .sum();
            int height =
                    sheets.stream().mapToInt(BufferedImage::getHeight).max().orElse(1);
            BufferedImage all = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = all.createGraphics();
            int left = 0;
            for (BufferedImage sheet : sheets) {
                graphics.drawImage(sheet, left, 0, null);
                left += sheet.getWidth() + SHEET_GAP;
            }
            graphics.dispose();
            ImageIO.write(all, "png", pictures.get().resolve(name + ".png").toFile());
        }
    }

    /** Writes a picture of the window as it is. */
    void keep(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setAnimations(ScreenshotAnimations.DISABLED));
    }

    @Override
    public void close() {
        context.close();
    }
}
