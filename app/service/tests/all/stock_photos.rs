//! Pictures of articles: kept once, shown, taken away; in a folder, and in a bucket.

use crate::common::{World, each_store, key};
use domain::staff::Role;
use domain::stock::ArticleId;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use service::ContentHash;
use service::staff::Staff;
use service::stock::{
    ArticleForm, ImportKind, MOST_PHOTOS, PhotoError, PhotoFile, PhotoProblem, PhotoStore,
    StockFilters, add_article, add_photo, photo_file, photo_run, photos_of, remove_photo, search,
};
use std::io::Cursor;

async fn counter(world: &World) -> Staff {
    let root = world
        .with_files(&[ImportKind::Branches, ImportKind::Types])
        .await;
    world.staff(root, root, Role::Counter)
}

async fn sled(world: &World, staff: &Staff, number: i64, shelf: &str) -> ArticleId {
    let form = ArticleForm {
        number: number.to_string(),
        kind: "KALKE".to_owned(),
        shelf: shelf.to_owned(),
        ..ArticleForm::default()
    };
    let added = add_article(&world.services, staff, &key(), &form).await;
    added.expect("added").id
}

fn picture(shade: u8) -> Vec<u8> {
    let pixels = RgbImage::from_pixel(300, 200, Rgb([shade, 90, 90]));
    let mut sent = Cursor::new(Vec::new());
    DynamicImage::from(pixels)
        .write_to(&mut sent, ImageFormat::Png)
        .expect("a picture is written");
    sent.into_inner()
}

#[tokio::test]
async fn a_picture_is_kept_once_shown_in_each_width_and_taken_away() {
    each_store(async |mut world| {
        let folder = tempfile::tempdir().expect("a folder");
        let store = PhotoStore::in_folder(folder.path()).expect("opened");
        world.services = world.services.with_photos(store);
        let staff = counter(&world).await;
        let article = sled(&world, &staff, 1, "C9").await;
        let services = &world.services;
        add_photo(services, &staff, article, picture(1))
            .await
            .expect("kept");
        add_photo(services, &staff, article, picture(1))
            .await
            .expect("the same");
        add_photo(services, &staff, article, picture(2))
            .await
            .expect("another");
        let photos = photos_of(services, article).await.expect("read");
        assert_eq!(photos.len(), 2);
        let newest = ContentHash::of(&picture(2));
        assert_eq!(photos[0].hash, newest.as_str());
        assert_eq!((photos[0].width, photos[0].height), (300, 200));

        for (width, ending, kind) in [(160, "webp", "image/webp"), (1280, "jpg", "image/jpeg")] {
            let name = format!("{newest}-{width}.{ending}");
            let file = PhotoFile::parse(&name).expect("a name of ours");
            assert_eq!(file.media_type(), kind);
            let content = photo_file(services, &file).await.expect("read");
            let read = image::load_from_memory(&content.expect("there")).expect("a picture");
            assert_eq!(read.width(), width.min(300));
        }
        for odd in ["x-160.webp", "../etc/passwd", &format!("{newest}-99.webp")] {
            assert_eq!(PhotoFile::parse(odd), None, "{odd}");
        }
        let found = search(services, &staff, "1", StockFilters::default()).await;
        let photo = found.expect("found").lines[0].photo.clone();
        assert_eq!(
            photo.map(|photo| photo.hash).as_deref(),
            Some(newest.as_str())
        );

        for _ in 0..2 {
            remove_photo(services, &staff, article, &newest)
                .await
                .expect("gone");
        }
        let file = PhotoFile::parse(&format!("{newest}-640.webp")).expect("a name of ours");
        assert_eq!(photo_file(services, &file).await.expect("asked"), None);
        assert_eq!(photos_of(services, article).await.expect("read").len(), 1);
    })
    .await;
}

#[tokio::test]
async fn what_won_t_do_is_refused_and_nothing_is_kept() {
    each_store(async |world| {
        let staff = counter(&world).await;
        let article = sled(&world, &staff, 1, "C9").await;
        let services = &world.services;
        let broken = add_photo(services, &staff, article, picture(1)[..60].to_vec()).await;
        assert!(
            matches!(broken, Err(PhotoError::Wrong(PhotoProblem::Broken))),
            "{broken:?}"
        );
        let nowhere = add_photo(services, &staff, ArticleId(999), picture(1)).await;
        assert!(matches!(nowhere, Err(PhotoError::NotThere)));
        for shade in 0..u8::try_from(MOST_PHOTOS).expect("few") {
            add_photo(services, &staff, article, picture(shade))
                .await
                .expect("kept");
        }
        let more = add_photo(services, &staff, article, picture(200)).await;
        assert!(matches!(more, Err(PhotoError::TooMany)));
    })
    .await;
}

#[tokio::test]
async fn a_run_goes_shelf_by_shelf_over_what_has_none() {
    each_store(async |world| {
        let staff = counter(&world).await;
        let services = &world.services;
        let second = sled(&world, &staff, 1, "C9").await;
        let first = sled(&world, &staff, 2, "A1").await;
        let third = sled(&world, &staff, 3, "C9").await;
        let order = async |shelf: &str, skipped: &[i64]| {
            let run = photo_run(services, &staff, shelf, skipped)
                .await
                .expect("read");
            let ids: Vec<ArticleId> = run.next.iter().map(|line| line.id).collect();
            (ids, run.left, run.done)
        };
        assert_eq!(order("", &[]).await, (vec![first, second, third], 3, 0));
        assert_eq!(order("C9", &[]).await.0, [second, third]);
        // What was put off comes last.
        assert_eq!(order("", &[2]).await.0, [second, third, first]);
        add_photo(services, &staff, second, picture(1))
            .await
            .expect("kept");
        assert_eq!(order("", &[]).await, (vec![first, third], 2, 1));
    })
    .await;
}
