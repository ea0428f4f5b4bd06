//! Pictures from outside, made harmless: decoded within limits and written anew.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{
    DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, Rgb, RgbImage,
};
use maillage_app::documents::DocumentError;

/// The longest side of what is kept, in pixels: 45 mm at 450 dots per inch.
const SIDE_MAX: u32 = 800;
/// The longest side of what is read, in pixels.
const SIDE_READ_MAX: u32 = 8_000;
/// The most memory that reading may take, in bytes.
const MEMORY_MAX: u64 = 96 * 1024 * 1024;

/// A PNG or JPEG as a PNG of our own: its pixels, the right way up, and nothing else of the file.
pub(crate) fn harmless(file: &[u8]) -> Result<Vec<u8>, DocumentError> {
    let picture = read(file).map_err(|_| DocumentError::Logo)?;
    let fits = picture.width() <= SIDE_MAX && picture.height() <= SIDE_MAX;
    let picture =
        if fits { picture } else { picture.resize(SIDE_MAX, SIDE_MAX, FilterType::CatmullRom) };
    let mut png = Cursor::new(Vec::new());
    DynamicImage::ImageRgba8(picture.to_rgba8())
        .write_to(&mut png, ImageFormat::Png)
        .map_err(|_| DocumentError::Logo)?;
    Ok(png.into_inner())
}

/// The longest side of a picture on a poster, in pixels: 205 dots per inch across an A3.
const POSTER_SIDE_MAX: u32 = 2_400;
/// Good enough to be looked at from near, a tenth of the bytes of a lossless file.
const JPEG_QUALITY: u8 = 84;

/// A PNG or JPEG as a JPEG of our own, on white.
pub(crate) fn photograph(file: &[u8]) -> Result<Vec<u8>, DocumentError> {
    let picture = read(file).map_err(|_| DocumentError::Picture)?;
    let fits = picture.width() <= POSTER_SIDE_MAX && picture.height() <= POSTER_SIDE_MAX;
    let picture = if fits {
        picture
    } else {
        picture.resize(POSTER_SIDE_MAX, POSTER_SIDE_MAX, FilterType::CatmullRom)
    };
    let mut rgb = RgbImage::new(picture.width(), picture.height());
    for (pixel, seen) in rgb.pixels_mut().zip(picture.to_rgba8().pixels()) {
        let [red, green, blue, alpha] = seen.0.map(u32::from);
        let on_white = |part: u32| ((part * alpha + 255 * (255 - alpha) + 127) / 255) as u8;
        *pixel = Rgb([red, green, blue].map(on_white));
    }
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, JPEG_QUALITY)
        .encode_image(&rgb)
        .map_err(|_| DocumentError::Picture)?;
    Ok(jpeg)
}

fn read(file: &[u8]) -> Result<DynamicImage, ImageError> {
    let mut reader = ImageReader::new(Cursor::new(file)).with_guessed_format()?;
    if !matches!(reader.format(), Some(ImageFormat::Png | ImageFormat::Jpeg)) {
        reader.clear_format();
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE_READ_MAX);
    limits.max_image_height = Some(SIDE_READ_MAX);
    limits.max_alloc = Some(MEMORY_MAX);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    let orientation = decoder.orientation()?;
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::new_rgb8(width, height).write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_large_picture_is_made_small_and_keeps_its_proportions() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg] {
            let kept = harmless(&drawn(1_600, 400, format)).unwrap();
            let again = image::load_from_memory_with_format(&kept, ImageFormat::Png).unwrap();
            assert_eq!((again.width(), again.height()), (800, 200));
        }
    }

    #[test]
    fn a_picture_for_a_poster_is_a_jpeg_without_transparency() {
        let mut png = Cursor::new(Vec::new());
        DynamicImage::new_rgba8(4_800, 2_400).write_to(&mut png, ImageFormat::Png).unwrap();
        let kept = photograph(&png.into_inner()).unwrap();
        let again = image::load_from_memory_with_format(&kept, ImageFormat::Jpeg).unwrap();
        assert_eq!((again.width(), again.height()), (2_400, 1_200));
        assert!(again.to_rgb8().get_pixel(9, 9).0.iter().all(|part| *part > 250), "it is white");
        assert_eq!(photograph(b"GIF89a"), Err(DocumentError::Picture));
    }

    #[test]
    fn what_stands_behind_the_picture_in_the_file_is_not_kept() {
        let mut file = drawn(8, 8, ImageFormat::Png);
        file.extend_from_slice(b"<script>alert(1)</script>");
        let kept = harmless(&file).unwrap();
        assert!(!kept.windows(8).any(|part| part == b"<script>"));
    }

    #[test]
    fn no_picture_and_one_with_too_many_pixels_are_refused() {
        let huge = drawn(SIDE_READ_MAX + 1, 1, ImageFormat::Png);
        for file in [&b"<svg xmlns='http://www.w3.org/2000/svg'/>"[..], b"GIF89a", b"", &huge] {
            assert_eq!(harmless(file), Err(DocumentError::Logo));
        }
        let whole = drawn(40, 40, ImageFormat::Jpeg);
        assert_eq!(harmless(&whole[..20]), Err(DocumentError::Logo));
    }
}
