//! Makes a picture of ours from one that somebody sent: read to its last pixel,
//! made small, and written anew as PNG.
//!
//! What is kept is never what was sent: a broken file is found here and not by
//! those who look at it, and where and by whom a photo was taken is left behind.

use image::codecs::png::PngEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageError, ImageFormat,
    ImageReader, Limits, guess_format,
};
use std::io::Cursor;

/// The largest file that is looked into, in bytes.
pub const LARGEST_LOGO: usize = 1_000_000;
/// The most pixels in a row or a column: what is small as a file can be huge in memory.
pub const MOST_PIXELS: u32 = 4096;
/// What unpacking may take, in bytes: the most pixels, four bytes each.
const MOST_MEMORY: u64 = 4 * MOST_PIXELS as u64 * MOST_PIXELS as u64;
/// What is kept: three times as much as a page shows, for sharp screens.
const WIDEST: u32 = 480;
const TALLEST: u32 = 144;

/// What is wrong with a file that should be a logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LogoProblem {
    /// There is none.
    #[error("no file was chosen")]
    Missing,
    /// The file is too large.
    #[error("a logo has at most {LARGEST_LOGO} bytes")]
    TooLarge,
    /// It is no PNG, JPEG or WebP, whatever its name says.
    #[error("a logo is a PNG, a JPEG or a WebP")]
    NoPicture,
    /// It begins like a picture and can't be read.
    #[error("the picture is broken")]
    Broken,
    /// It has too many pixels.
    #[error("a logo has at most {MOST_PIXELS} pixels in a row or a column")]
    TooManyPixels,
}

/// The picture as it is kept: PNG.
///
/// # Errors
/// When it is no picture that can be shown.
pub(super) fn tidy(sent: &[u8]) -> Result<Vec<u8>, LogoProblem> {
    if sent.is_empty() {
        return Err(LogoProblem::Missing);
    }
    if sent.len() > LARGEST_LOGO {
        return Err(LogoProblem::TooLarge);
    }
    let picture = upright(sent)?;
    let picture = if picture.width() > WIDEST || picture.height() > TALLEST {
        picture.resize(WIDEST, TALLEST, FilterType::Lanczos3)
    } else {
        picture
    };
    let pixels = picture.into_rgba8();
    let mut kept = Vec::new();
    PngEncoder::new(&mut kept)
        .write_image(
            &pixels,
            pixels.width(),
            pixels.height(),
            ExtendedColorType::Rgba8,
        )
        .map_err(|_| LogoProblem::Broken)?;
    Ok(kept)
}

/// The picture, the right way up.
fn upright(sent: &[u8]) -> Result<DynamicImage, LogoProblem> {
    let format = guess_format(sent)
        .ok()
        .filter(|format| {
            matches!(
                format,
                ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP
            )
        })
        .ok_or(LogoProblem::NoPicture)?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_PIXELS);
    limits.max_image_height = Some(MOST_PIXELS);
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(sent), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| problem(&error))?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| problem(&error))?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn problem(error: &ImageError) -> LogoProblem {
    match error {
        ImageError::Limits(_) => LogoProblem::TooManyPixels,
        _ => LogoProblem::Broken,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgb, RgbImage};

    fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let pixels = RgbImage::from_fn(width, height, |x, y| Rgb([x as u8, y as u8, 90]));
        let mut sent = Cursor::new(Vec::new());
        DynamicImage::from(pixels)
            .write_to(&mut sent, format)
            .expect("a picture is written");
        sent.into_inner()
    }

    fn size(kept: &[u8]) -> (u32, u32) {
        let kept = image::load_from_memory_with_format(kept, ImageFormat::Png).expect("a PNG");
        (kept.width(), kept.height())
    }

    #[test]
    fn each_of_the_three_becomes_a_small_png() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
            let kept = tidy(&picture(960, 96, format)).expect("a logo");
            assert_eq!(size(&kept), (480, 48), "{format:?}");
            let kept = tidy(&picture(40, 30, format)).expect("a logo");
            assert_eq!(size(&kept), (40, 30), "small stays as it is");
        }
    }

    #[test]
    fn what_is_no_picture_is_told_from_what_is_broken() {
        assert_eq!(tidy(b""), Err(LogoProblem::Missing));
        let svg = br#"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"#;
        assert_eq!(tidy(svg), Err(LogoProblem::NoPicture));
        assert_eq!(tidy(b"GIF89a\x01\x00\x01\x00"), Err(LogoProblem::NoPicture));
        let whole = picture(64, 64, ImageFormat::Png);
        assert_eq!(tidy(&whole[..whole.len() / 2]), Err(LogoProblem::Broken));
        assert_eq!(tidy(&vec![0; LARGEST_LOGO + 1]), Err(LogoProblem::TooLarge));
    }

    #[test]
    fn what_is_huge_in_memory_is_refused_before_it_is_unpacked() {
        let wide = picture(MOST_PIXELS + 1, 1, ImageFormat::Png);
        assert_eq!(tidy(&wide), Err(LogoProblem::TooManyPixels));
    }

    #[test]
    fn what_somebody_hid_in_a_picture_is_left_behind() {
        let mut sent = picture(20, 20, ImageFormat::Jpeg);
        sent.extend_from_slice(b"<script>alert(1)</script>");
        let kept = tidy(&sent).expect("a logo");
        assert!(!kept.windows(8).any(|bytes| bytes == b"<script>"));
    }
}
