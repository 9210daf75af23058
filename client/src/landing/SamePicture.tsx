import { t } from '../messages/t.ts';

function PaperNote({ address, text, look }: { address: string; text: string; look: string }) {
  return (
    <div className={`note ${look}`}>
      <span className="head">
        <span className="addr">{address}</span>
        <span className="mark" />
      </span>
      <span>{text}</span>
    </div>
  );
}

/** The same two notes as paper and as cells: the idea in one picture. */
export function SamePicture() {
  const c3 = t('landing.pictureC3');
  const c4 = t('landing.pictureC4');
  return (
    <figure className="same">
      <div className="pair" aria-hidden="true">
        <div className="pinned">
          <PaperNote address="C3" text={c3} look="blue" />
          <PaperNote address="C4" text={c4} look="green is-current" />
        </div>
        <table>
          <tbody>
            <tr>
              <th />
              <th className="letters">B</th>
              <th className="letters is-line">C</th>
            </tr>
            <tr>
              <th>3</th>
              <td className="green">
                <span>{t('landing.pictureB3')}</span>
              </td>
              <td className="blue">
                <span>{c3}</span>
              </td>
            </tr>
            <tr>
              <th className="is-line">4</th>
              <td className="green">
                <span>{t('landing.pictureB4')}</span>
              </td>
              <td className="green cur">
                <span>{c4}</span>
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <figcaption>{t('landing.pictureCaption')}</figcaption>
    </figure>
  );
}
