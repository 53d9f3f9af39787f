//! Makes pictures of ours from one that somebody sent.

use super::WIDTHS;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{
    DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, RgbImage,
    guess_format,
};
use std::io::Cursor;

/// The largest file that is looked into, in bytes: a phone's best is half of it.
pub const LARGEST_PHOTO: usize = 25 * 1024 * 1024;
/// The most pixels of a photo: what is small as a file can be huge in memory.
pub const MOST_PIXELS: u64 = 50_000_000;
/// The most in a row or a column.
const LONGEST_SIDE: u32 = 12_000;
/// What unpacking may take, in bytes: four for each pixel.
const MOST_MEMORY: u64 = 4 * MOST_PIXELS;
/// How well it is kept, of 100.
const WEBP_QUALITY: f32 = 78.0;
const JPEG_QUALITY: u8 = 80;

/// What is wrong with a file that should be a photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhotoProblem {
    /// There is none.
    #[error("no file was chosen")]
    Missing,
    /// The file is too large.
    #[error("a photo has at most {LARGEST_PHOTO} bytes")]
    TooLarge,
    /// It is no JPEG, PNG or WebP, whatever its name says.
    #[error("a photo is a JPEG, a PNG or a WebP")]
    NoPicture,
    /// It begins like a picture and can't be read.
    #[error("the picture is broken")]
    Broken,
    /// It has too many pixels.
    #[error("a photo has at most {MOST_PIXELS} pixels")]
    TooManyPixels,
}

/// A photo as it is kept.
#[derive(Debug)]
pub struct Prepared {
    /// Width of the largest, in pixels.
    pub width: u32,
    /// Height of the largest, in pixels.
    pub height: u32,
    /// For each of [`WIDTHS`]: WebP, and JPEG for browsers that have none.
    pub sizes: Vec<(u32, Vec<u8>, Vec<u8>)>,
}

/// The pictures that are kept of a photo. Keeps a core busy for up to a second.
///
/// # Errors
/// When it is no picture that can be shown.
pub fn prepare(sent: &[u8]) -> Result<Prepared, PhotoProblem> {
    if sent.is_empty() {
        return Err(PhotoProblem::Missing);
    }
    if sent.len() > LARGEST_PHOTO {
        return Err(PhotoProblem::TooLarge);
    }
    let (mut picture, orientation) = read(sent)?;
    // Each from the next larger one, so that only the first is much work; turned
    // when it is small already.
    let mut sizes = Vec::with_capacity(WIDTHS.len());
    let mut largest = (0, 0);
    for (at, width) in WIDTHS.into_iter().enumerate().rev() {
        picture = smaller(picture, width);
        if at + 1 == WIDTHS.len() {
            let mut upright = DynamicImage::from(picture);
            upright.apply_orientation(orientation);
            picture = upright.into_rgb8();
            largest = picture.dimensions();
        }
        sizes.push((width, webp(&picture), jpeg(&picture)?));
    }
    sizes.reverse();
    Ok(Prepared {
        width: largest.0,
        height: largest.1,
        sizes,
    })
}

fn read(sent: &[u8]) -> Result<(RgbImage, Orientation), PhotoProblem> {
    let format = guess_format(sent)
        .ok()
        .filter(|format| {
            matches!(
                format,
                ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP
            )
        })
        .ok_or(PhotoProblem::NoPicture)?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(sent), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| problem(&error))?;
    let (width, height) = decoder.dimensions();
    // Not every decoder counts what it takes.
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(PhotoProblem::TooManyPixels);
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let picture = DynamicImage::from_decoder(decoder).map_err(|error| problem(&error))?;
    Ok((on_white(picture), orientation))
}

/// What shows through is shown on white.
fn on_white(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let pixels = picture.into_rgba8();
    RgbImage::from_fn(pixels.width(), pixels.height(), |x, y| {
        let [red, green, blue, seen] = pixels.get_pixel(x, y).0;
        let over = |colour: u8| {
            let (colour, seen) = (u16::from(colour), u16::from(seen));
            u8::try_from((colour * seen + 255 * (255 - seen)) / 255).unwrap_or(u8::MAX)
        };
        image::Rgb([over(red), over(green), over(blue)])
    })
}

/// No side longer than `side`; what is small stays as it is.
fn smaller(picture: RgbImage, side: u32) -> RgbImage {
    if picture.width() <= side && picture.height() <= side {
        return picture;
    }
    let picture = DynamicImage::from(picture);
    // Roughly first, then well: a good filter over twelve million pixels takes seconds.
    let rough = if picture.width().max(picture.height()) > side * 3 {
        picture.thumbnail(side * 2, side * 2)
    } else {
        picture
    };
    rough.resize(side, side, FilterType::CatmullRom).into_rgb8()
}

fn webp(picture: &RgbImage) -> Vec<u8> {
    webp::Encoder::from_rgb(picture, picture.width(), picture.height())
        .encode(WEBP_QUALITY)
        .to_vec()
}

fn jpeg(picture: &RgbImage) -> Result<Vec<u8>, PhotoProblem> {
    let mut kept = Vec::new();
    JpegEncoder::new_with_quality(&mut kept, JPEG_QUALITY)
        .encode_image(picture)
        .map_err(|_| PhotoProblem::Broken)?;
    Ok(kept)
}

fn problem(error: &ImageError) -> PhotoProblem {
    match error {
        ImageError::Limits(_) => PhotoProblem::TooManyPixels,
        _ => PhotoProblem::Broken,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::Rgb;
    use proptest::prelude::*;

    fn photo(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        // The left half is red, the right half blue.
        let pixels = RgbImage::from_fn(width, height, |x, _| {
            if x < width / 2 {
                Rgb([220, 20, 20])
            } else {
                Rgb([20, 20, 220])
            }
        });
        let mut sent = Cursor::new(Vec::new());
        DynamicImage::from(pixels)
            .write_to(&mut sent, format)
            .expect("a picture is written");
        sent.into_inner()
    }

    /// A JPEG with an EXIF block that says how it was held, and where.
    fn held(orientation: u8) -> Vec<u8> {
        let plain = photo(80, 40, ImageFormat::Jpeg);
        let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
        exif.extend_from_slice(&[orientation, 0, 0, 0, 0, 0, 0]);
        exif.extend_from_slice(b"GPSLatitude 63.8258");
        let length = u16::try_from(exif.len() + 2).expect("short");
        let mut sent = plain[..2].to_vec();
        sent.extend_from_slice(&[0xff, 0xe1]);
        sent.extend_from_slice(&length.to_be_bytes());
        sent.extend_from_slice(&exif);
        sent.extend_from_slice(&plain[2..]);
        sent
    }

    #[test]
    fn each_kind_becomes_three_widths_in_two_formats() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
            let kept = prepare(&photo(2000, 1000, format)).expect("a photo");
            assert_eq!((kept.width, kept.height), (1280, 640), "{format:?}");
            for ((width, webp, jpeg), wanted) in kept.sizes.iter().zip(WIDTHS) {
                assert_eq!(*width, wanted);
                for (bytes, format) in [(webp, ImageFormat::WebP), (jpeg, ImageFormat::Jpeg)] {
                    let read = image::load_from_memory_with_format(bytes, format).expect("read");
                    assert_eq!((read.width(), read.height()), (wanted, wanted / 2));
                }
            }
        }
        let small = prepare(&photo(40, 30, ImageFormat::Png)).expect("a photo");
        assert_eq!(
            (small.width, small.height),
            (40, 30),
            "small stays as it is"
        );
    }

    #[test]
    fn a_photo_stands_upright_and_tells_no_place() {
        // 6: turned a quarter to the left; what was left is up.
        let sent = held(6);
        let kept = prepare(&sent).expect("a photo");
        assert_eq!((kept.width, kept.height), (40, 80));
        let jpeg = &kept.sizes[2].2;
        let read = image::load_from_memory(jpeg).expect("read").into_rgb8();
        let [red, _, blue] = read.get_pixel(20, 5).0;
        assert!(red > 150 && blue < 100, "the red half is up");
        for (_, webp, jpeg) in &kept.sizes {
            for bytes in [webp, jpeg] {
                assert!(!bytes.windows(3).any(|bytes| bytes == b"GPS"));
                assert!(!bytes.windows(4).any(|bytes| bytes == b"Exif"));
            }
        }
    }

    #[test]
    fn what_won_t_do_is_told_apart() {
        assert_eq!(prepare(b"").err(), Some(PhotoProblem::Missing));
        assert_eq!(prepare(b"GIF89a").err(), Some(PhotoProblem::NoPicture));
        let whole = photo(64, 64, ImageFormat::Png);
        let half = &whole[..whole.len() / 2];
        assert_eq!(prepare(half).err(), Some(PhotoProblem::Broken));
        let large = vec![0; LARGEST_PHOTO + 1];
        assert_eq!(prepare(&large).err(), Some(PhotoProblem::TooLarge));
    }

    #[test]
    fn a_bomb_is_refused_before_it_is_unpacked() {
        // Nothing but a head that promises 60,000 by 60,000.
        let mut bomb = photo(1, 1, ImageFormat::Png);
        bomb[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
        bomb[20..24].copy_from_slice(&60_000_u32.to_be_bytes());
        assert!(matches!(
            prepare(&bomb).err(),
            Some(PhotoProblem::TooManyPixels | PhotoProblem::Broken)
        ));
        // Lawful sides, too many of them.
        let wide = photo(LONGEST_SIDE, 4_200, ImageFormat::Png);
        assert_eq!(prepare(&wide).err(), Some(PhotoProblem::TooManyPixels));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn whatever_bytes_come_there_is_no_panic(
            format in prop::sample::select(vec![
                ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP,
            ]),
            changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..20),
            end in any::<prop::sample::Index>(),
        ) {
            let mut sent = photo(24, 16, format);
            for (at, byte) in changes {
                let at = at.index(sent.len());
                sent[at] = byte;
            }
            sent.truncate(end.index(sent.len()) + 1);
            if let Ok(kept) = prepare(&sent) {
                prop_assert!(kept.width <= 1280 && kept.height <= 1280);
                prop_assert_eq!(kept.sizes.len(), WIDTHS.len());
            }
        }
    }
}
